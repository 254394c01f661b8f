import type { Page } from '@playwright/test';

/** Enough stops to leave what surrounds every page, and to go through what a page has of its own. */
const stops = 60;

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;

/**
 * Goes through a page with the Tab key.
 * @returns the start of each element's HTML that shows neither an outline nor a shadow while it has the focus
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  await page.evaluate(watchFocus);
  const devtools = await page.context().newCDPSession(page);
  const keys = Array.from({ length: stops }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  // All at once: the page looks at each stop by itself, and need not be drawn for each.
  await Promise.all(keys.map((type) => devtools.send('Input.dispatchKeyEvent', { type, ...tab })));
  await devtools.detach();
  return page.evaluate(() => {
    const unseen: ReadonlySet<string> = Reflect.get(globalThis, 'unseenFocus');
    return [...unseen];
  });
}

/** Runs in the page: looks at whatever gets the focus, once its own scripts have heard of it. */
function watchFocus(): void {
  const unseen = new Set<string>();
  Reflect.set(globalThis, 'unseenFocus', unseen);
  const hasOutline = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const look = (): void => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return;
    // Around an editor the outline is that of what it stands in.
    let isSeen = getComputedStyle(focused).boxShadow !== 'none';
    for (let at: Element | null = focused; at !== null && !isSeen; at = at.parentElement)
      isSeen = hasOutline(at);
    if (!isSeen) unseen.add(focused.outerHTML.slice(0, 200));
  };
  document.addEventListener('focusin', () => queueMicrotask(look));
}
