import { expect } from '@playwright/test';
import { RunBlock } from '../run-block.ts';
import { test } from './test.ts';

/**
 * What is told of a block's sandbox, and what can be done with it. Of one that tells nothing of itself, nothing is shown.
 * @param address - of a page with a block that names a scenario
 */
export function testSandboxes(address: string): void {
  test.describe('the sandbox of a block', () => {
    test('tells what a run has changed, if it tells of itself', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      await block.press();
      if (!(await block.state.isVisible())) return;
      await expect(block.state).toContainText('What the run changed');
      const rest = block.state.getByText(/that stayed the same$/);
      if (await rest.isVisible()) await rest.click();
      await expect(block.state.getByRole('listitem').first()).toBeVisible();
    });

    test('has a clock, if any, that goes forward, and Run starts afresh', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      const lines = block.output.locator('.run-console');
      await block.press();
      if (!(await block.time.isVisible())) return;
      const start = await block.time.getByRole('strong').innerText();
      const printed = await lines.allInnerTexts();
      const later = block.time.getByRole('button', { name: 'One day later' });
      await later.focus();
      await page.keyboard.press('Enter');
      await expect(block.time.getByRole('strong')).not.toHaveText(start);
      await expect(block.status).toContainText('in the sandbox.');
      await expect(later).toBeFocused();
      expect(await lines.allInnerTexts()).toEqual(printed);
      await block.press();
      await expect(block.time.getByRole('strong')).toHaveText(start);
      expect(await lines.allInnerTexts()).toEqual(printed);
    });

    test('can hold each scenario, and tells it in a sentence', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      await block.press();
      await page
        .getByText(/^Scenario: /)
        .first()
        .click();
      const ids = await block.scenario.getByRole('option').allInnerTexts();
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        await block.scenario.selectOption(id);
        await expect(block.scenario).toHaveAccessibleDescription(/\S.*\.$/);
      }
    });
  });
}
