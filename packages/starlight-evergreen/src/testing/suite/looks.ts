import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './shared-page.ts';
import { unseenFocus } from './unseen-focus.ts';

const widths = { 'on a phone': 360, 'on a wide screen': 1440 };

/** Rows of a long list or table, and sections that follow one another, are alike, and axe looks at each of them. */
const alike = ['li:nth-child(n + 60)', 'tr:nth-child(n + 60)', 'section:nth-of-type(n + 12)'];

/**
 * Each page in light and dark, narrow and wide: axe finds nothing, nothing sticks out sideways, there is a title, and the
 * focus is seen.
 */
export function testLooks(addresses: readonly string[]): void {
  test.describe('looks', () => {
    for (const address of addresses) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(colorScheme, () => {
          test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

          test(address, async ({ page }) => {
            for (const [name, width] of Object.entries(widths)) {
              await test.step(name, async () => {
                await page.setViewportSize({ width, height: 800 });
                await page.goto(address);
                await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
                expect.soft(await overflow(page), `pixels that stick out ${name}`).toBeLessThanOrEqual(0);
                expect.soft(await findings(page), `axe ${name}`).toEqual([]);
                expect.soft(await doubledNames(page), `names of blocks' buttons ${name}`).toEqual([]);
                if (colorScheme === 'light')
                  expect.soft(await unseenFocus(page), `focus that is not seen ${name}`).toEqual([]);
              });
            }
          });
        });
      }
    }
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
