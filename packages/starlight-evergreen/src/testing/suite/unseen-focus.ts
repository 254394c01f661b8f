import type { Page } from '@playwright/test';

/** Enough stops to leave what surrounds every page, and to go through what a page has of its own. */
const stops = 60;

/**
 * Goes through a page with the Tab key.
 * @returns the start of each element's HTML that shows neither an outline nor a shadow while it has the focus
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  const unseen = new Set<string>();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const hasOutline = (element: Element): boolean => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      };
      // Around an editor the outline is that of what it stands in.
      let isSeen = getComputedStyle(focused).boxShadow !== 'none';
      for (let at: Element | null = focused; at !== null && !isSeen; at = at.parentElement)
        isSeen = hasOutline(at);
      return isSeen ? '' : focused.outerHTML.slice(0, 200);
    });
    if (fault === null) break;
    if (fault !== '') unseen.add(fault);
  }
  return [...unseen];
}
