import { expect, type Locator } from '@playwright/test';
import { readExpectations } from '../../examples/expectations/expectations.ts';
import type { Survey } from '../pages/survey.ts';
import { codeAbove } from './code-above.ts';
import { keepAlive } from './keep-alive.ts';
import { test } from './shared-page.ts';

/**
 * Every Run button of every page whose blocks name a scenario is pressed, and one page of each kind of model: what appears
 * is what the code says it prints.
 */
export function testPresses({ runs, kinds }: Pick<Survey, 'runs' | 'kinds'>): void {
  const models = kinds.flatMap(({ address, isModel }) => (isModel ? [{ address, blocks: 1 }] : []));
  test.describe('Run', () => {
    for (const { address, blocks } of [...runs, ...models]) {
      test(address, async ({ page }, info) => {
        const moved = keepAlive(info);
        await page.goto(address);
        const views = page.locator('.run');
        await expect(views).not.toHaveCount(0);
        const count = await views.count();
        const wrong: string[] = [];
        for (let index = 0; index < count; index += 1) {
          const fault = await press(views.nth(index));
          moved();
          if (fault !== undefined) wrong.push(`block ${index + 1} of those that run: ${fault}`);
        }
        expect(wrong).toEqual([]);
        expect(count, 'every block that names a scenario has a button').toBeGreaterThanOrEqual(blocks);
      });
    }
  });
}

/** Presses Run below a block and waits for the end. @returns what is wrong with what is shown */
async function press(view: Locator): Promise<string | undefined> {
  await openFolds(view);
  const expected = readExpectations(await codeAbove(view)).join('\n');
  await view.getByRole('button', { name: /^Run: / }).click();
  const { sentence, printed } = await view.evaluate(untilEnd, 150_000);
  if (sentence.startsWith('Finished') && printed === expected) return undefined;
  return `${sentence} printed\n${printed}\nnot\n${expected}`;
}

/**
 * Runs in the page, and looks whenever something in it changes: who asks from outside now and then comes late, when the next
 * worker has been started already.
 * @returns what stands below the block when its run has ended, or has not within a limit
 */
function untilEnd(view: Element, limit: number): Promise<{ sentence: string; printed: string }> {
  const textOf = (each: Element | null | undefined): string => each?.textContent ?? '';
  return new Promise((resolve) => {
    const status = (): string => textOf(view.querySelector('[role=status]'));
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      const printed = [...view.querySelectorAll('.run-console')].map(textOf).join('\n');
      resolve({ sentence: status(), printed });
    };
    const look = (): void => {
      if (/ after [\d.]+ ms/.test(status())) end();
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(end, limit);
    observer.observe(view, { childList: true, characterData: true, subtree: true });
    look();
  });
}

/** Blocks in folds have no buttons to press before these are open. */
async function openFolds(view: Locator): Promise<void> {
  await view.evaluate((node) => {
    for (let fold = node.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
  });
}
