import { expect, test } from '@playwright/test';
import { drivePage } from '../../packages/starlight-evergreen/src/testing/engines/playwright-browser.ts';
import { Visitor } from '../../packages/starlight-evergreen/src/testing/engines/visitor.ts';

test('a click that misses what moved away under the mouse is made again', async ({ page }) => {
  await page.setContent('<main><button type="button">Reset</button></main>');
  await page.evaluate(() => {
    const button = document.querySelector('button');
    const jump = (): void => {
      if (button) button.style.marginTop = '300px';
    };
    addEventListener('pointermove', jump, { once: true });
    button?.addEventListener('click', () => button.before('clicked '));
  });
  await new Visitor(drivePage(page), 'http://localhost').click({ selector: 'button', text: 'Reset' });
  expect(await page.locator('main').textContent()).toBe('clicked Reset');
});
