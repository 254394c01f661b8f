import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectForcedColours } from './forced-colours.ts';
import { test } from './shared-page.ts';
import { unseenFocus } from './unseen-focus.ts';

const widths = { 'on a phone': 360, 'on a wide screen': 1440 };

/** Rows of a long list or table, and sections that follow one another, are alike, and axe looks at each of them. */
const alike = ['li:nth-child(n + 60)', 'tr:nth-child(n + 60)', 'section:nth-of-type(n + 12)'];

/**
 * Each page narrow and wide, in the dark and in light, as a system changes its colours while the page is open: axe finds
 * nothing, nothing sticks out sideways, there is a title, and the focus is seen. A wide one is also looked at where the
 * system sets all colours.
 */
export function testLooks(addresses: readonly string[]): void {
  test.describe('looks', () => {
    for (const [name, width] of Object.entries(widths)) {
      test.describe(name, () => {
        test.use({ colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } });
        for (const address of addresses) {
          test(address, async ({ page }) => {
            await page.setViewportSize({ width, height: 800 });
            await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
            await page.goto(address);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            for (const scheme of ['dark', 'light'] as const) {
              await test.step(scheme, async () => {
                await show(page, scheme);
                expect.soft(await overflow(page), `pixels that stick out, ${scheme}`).toBeLessThanOrEqual(0);
                expect.soft(await findings(page), `axe, ${scheme}`).toEqual([]);
              });
            }
            expect.soft(await doubledNames(page), "names of blocks' buttons").toEqual([]);
            if (width === widths['on a wide screen']) {
              await test.step('forced colours', async () => {
                await page.emulateMedia({ forcedColors: 'active' });
                await colouring(page);
                await expectForcedColours(page);
                await page.emulateMedia({ forcedColors: 'none' });
              });
            }
            expect.soft(await unseenFocus(page), 'focus that is not seen').toEqual([]);
          });
        }
      });
    }
  });
}

/** Lets the system have other colours; a page that does not follow it is loaded again. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await colouring(page);
  const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
  if (theme !== colorScheme) await page.reload();
}

/** Waits until the page has heard of other colours, and has passed over to them. */
async function colouring(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const passing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

async function findings(page: Page): Promise<string[]> {
  const all = new AxeBuilder({ page }).options({
    rules: { 'target-size': { enabled: true } },
    // What passes is not asked for: to write it down takes longer than to find it.
    resultTypes: ['violations'],
  });
  const axe = alike.reduce((builder, selector) => builder.exclude(selector), all);
  // Of a page without frames there is nothing to put together, for which a window would be opened.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Of many buttons that do the same, each says for which block. */
function doubledNames(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('main :is(.run, .copy) button')];
    const names = buttons.map((button) => button.getAttribute('aria-label'));
    return names.filter((name, index) => name === null || names.indexOf(name) !== index);
  });
}
