import { expect, type Page } from '@playwright/test';

/** Where the system sets all colours, what is current and what icons show can still be seen. */
export async function expectForcedColours(page: Page): Promise<void> {
  expect.soft(await page.evaluate(plainCurrent), 'what is current looks like the rest').toEqual([]);
  expect.soft(await page.evaluate(lostIcons), 'icons in the colour of what is behind them').toEqual([]);
}

/** Runs in the page. */
function plainCurrent(): string[] {
  return [...document.querySelectorAll('[aria-current]:not([aria-current="false"])')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { outlineStyle, borderBottomStyle, borderLeftStyle, textDecorationLine } =
        getComputedStyle(element);
      return [outlineStyle, borderBottomStyle, borderLeftStyle, textDecorationLine].every(
        (each) => each === 'none',
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** Runs in the page. Icons that are a mask over a colour: the system takes that colour away. */
function lostIcons(): string[] {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const lost = new Set<string>();
  for (const element of document.querySelectorAll('main *, header *')) {
    for (const pseudo of [undefined, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const isDrawn = pseudo === undefined || (style.content !== 'none' && style.content !== 'normal');
      if (!isDrawn || style.maskImage === 'none' || style.maskImage === '' || !element.checkVisibility())
        continue;
      const isLost = style.backgroundColor === canvas || style.backgroundColor === 'rgba(0, 0, 0, 0)';
      if (isLost) lost.add(`${element.tagName} ${element.className} ${pseudo ?? ''}`);
    }
  }
  return [...lost];
}
