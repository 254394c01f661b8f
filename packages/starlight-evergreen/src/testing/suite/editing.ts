import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { RunBlock } from '../run-block.ts';
import { test } from './test.ts';

/** What an editor says of its types, which are loaded first. */
const loaded = { timeout: 90_000 };

/**
 * The code of a block is edited with the compiler's help, whatever SDK it is about.
 * @param address - of a page with a block that names a scenario
 */
export function testEditing(address: string): void {
  test.describe('editing', () => {
    test('the editor takes the place of the code, line for line, in the same colours', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      const code = page.locator('.expressive-code:has(+ .run)').first();
      await block.edit.scrollIntoViewIfNeeded();
      const before = await wordPlaces(code);
      await block.edit.click();
      await expect(block.editor).toBeFocused();
      await expect(page.locator('.cm-content')).toBeFocused();
      const after = await wordPlaces(code);
      expect(after.length).toBe(before.length);
      for (const [index, { x, y }] of after.entries()) {
        expect(Math.abs(x - (before[index]?.x ?? 0))).toBeLessThan(2);
        expect(Math.abs(y - (before[index]?.y ?? 0))).toBeLessThan(2);
      }
      // The highlighter of blocks looks further around a word than one that keeps up with a writer.
      // It colours a moment after the code is there.
      const share = async (): Promise<number> => {
        const now = await wordPlaces(code);
        return now.filter(({ colour }, index) => colour === before[index]?.colour).length / now.length;
      };
      await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(0.8);
    });

    test('a type error is listed before the code runs, does not stop it, and leads to its place', async ({
      page,
    }) => {
      const block = await new RunBlock(page).open(address);
      await block.write(`const found = 'text'.lenght;\nconsole.log('ran', found);\n`);
      const list = page.locator('.run-errors');
      await expect(list).toContainText('1 type error', loaded);
      await expect(page.locator('.cm-lintRange-error')).toHaveText('lenght');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(block.status).toContainText(/^Finished after .*1 type error\./);
      await expect(block.output).toContainText('ran undefined');
      await list.getByRole('button', { name: /^Line 1: / }).click();
      await page.keyboard.insertText('un');
      await expect(block.editor).toContainText('.unlenght');
      await page.keyboard.press('ControlOrMeta+z');
      await list
        .getByRole('button', { name: /length/ })
        .last()
        .click();
      await expect(block.editor).toContainText(`'text'.length`);
      await expect(list).toContainText('No type errors');
    });

    test('names are completed, calls and types are shown, and a name is changed everywhere', async ({
      page,
    }) => {
      const block = await new RunBlock(page).open(address);
      await block.write(`const first = { second: 1 };\n`);
      await expect(page.locator('.run-errors')).toContainText('No type errors', loaded);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('first.');
      await expect(page.getByRole('option', { name: /second/ })).toBeVisible();
      await expect(page.locator('.cm-completionInfo')).toContainText('second: number');
      // Whoever types on at once does not take what has only just appeared.
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await expect(block.editor).toContainText('first.second');
      await page.keyboard.type('.toFixed(');
      await expect(page.locator('.editor-signature strong')).toHaveText(/fractionDigits/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Home');
      for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ControlOrMeta+i');
      await expect(page.getByRole('dialog', { name: 'Type of first' })).toContainText('const first: {');
      await page.keyboard.press('F2');
      await page.getByLabel(/^New name/).fill('renamed');
      await page.keyboard.press('Enter');
      await expect(block.editor).toContainText('renamed.second');
      await expect(block.editor).toBeFocused();
      await expect(block.editor).not.toContainText('first');
    });

    test('Run is pressed also when it moves meanwhile, and is not when the pointer leaves it', async ({
      page,
    }) => {
      const block = await new RunBlock(page).open(address);
      await block.run.scrollIntoViewIfNeeded();
      const box = await block.run.boundingBox();
      expect(box).not.toBeNull();
      const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 60);
      await page.mouse.up();
      await page.mouse.move(x, y);
      await page.mouse.down();
      await expect(page.locator('.run-status')).toHaveCount(0);
      await block.run.evaluate((button) => {
        button.style.position = 'relative';
        button.style.insetBlockStart = '100px';
      });
      await page.mouse.up();
      await block.status.filter({ hasText: / after [\d.]+ ms/ }).waitFor();
    });

    test('Escape, then Tab leaves the editor', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      await block.edit.click();
      await expect(page.locator('.cm-content')).toBeFocused();
      await expect(block.editor).toHaveAccessibleDescription(/Esc then Tab leaves/);
      const before = await block.editor.textContent();
      await page.keyboard.press('Tab');
      await expect(block.editor).toBeFocused();
      expect(await block.editor.textContent()).not.toBe(before);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await expect(block.editor).not.toBeFocused();
    });

    test('without the editor there is a field, in which code runs', async ({ page }) => {
      await page.route(/open-code-editor/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
      );
      const block = await new RunBlock(page).open(address);
      await block.write(`console.log('plain');`);
      await expect(page.locator('.run-errors')).toContainText('could not be loaded');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(block.output).toContainText('plain');
      expect(await page.locator('.cm-content').count()).toBe(0);
    });

    test('what is typed before the editor has come is kept, with the cursor', async ({ page }) => {
      let letCome = (): void => undefined;
      const mayCome = new Promise<void>((resolve) => (letCome = resolve));
      await page.route(/open-code-editor/, async (route) => {
        await mayCome;
        await route.continue();
      });
      const block = await new RunBlock(page).open(address);
      await block.edit.click();
      await expect(block.editor).toBeFocused();
      await page.keyboard.insertText('// one ');
      letCome();
      await expect(page.locator('.cm-content')).toBeFocused();
      await page.keyboard.insertText('two');
      await expect(block.editor).toContainText('// one two');
    });

    for (const width of [1440, 390]) {
      test(`an open editor has no accessibility faults at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        const block = await new RunBlock(page).open(address);
        await block.write(`const found = 'text'.lenght;\n`);
        await expect(page.locator('.run-errors')).toContainText('1 type error', loaded);
        await page.keyboard.press('ControlOrMeta+End');
        await page.keyboard.type('JSON.');
        await expect(page.getByRole('option', { name: /parse/ })).toBeVisible();
        for (const theme of ['light', 'dark']) await expectAccessible(page, theme);
      });
    }

    test('on a phone the editor is a sheet, with keys that help to type', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const block = await new RunBlock(page).open(address);
      await block.write('console.log');
      const sheet = page.getByRole('dialog', { name: /^Edit: / });
      await expect(sheet).toBeVisible();
      // Brackets are closed by the editor that completes, which comes after the field.
      await expect(block.editor).toHaveAttribute('aria-autocomplete', 'list');
      await page.keyboard.press('ControlOrMeta+End');
      await sheet.getByRole('button', { name: 'Opening parenthesis' }).click();
      await page.keyboard.insertText(`'on a phone'`);
      await expect(block.editor).toContainText(`console.log('on a phone')`);
      await sheet
        .getByRole('button', { name: /^Run: / })
        .first()
        .click();
      await expect(block.output).toContainText('on a phone');
      await sheet.getByRole('button', { name: 'Done' }).click();
      await expect(sheet).toBeHidden();
      await expect(block.edit).toBeFocused();
      await expect(block.output).toContainText('on a phone');
    });
  });
}

interface Word {
  x: number;
  y: number;
  colour: string;
}

/** Where words of code stand on the screen, and how they look. */
function wordPlaces(code: Locator): Promise<Word[]> {
  return code.evaluate((root) => {
    const visible = root.querySelector('.cm-content') ?? root.querySelector('pre') ?? root;
    const texts = document.createTreeWalker(visible, NodeFilter.SHOW_TEXT);
    const places: { x: number; y: number; colour: string }[] = [];
    for (let text = texts.nextNode(); text !== null && places.length < 40; text = texts.nextNode()) {
      const colour = text.parentElement === null ? '' : getComputedStyle(text.parentElement).color;
      for (const { index } of (text.textContent ?? '').matchAll(/\w{3,}/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 3);
        const { x, y } = range.getBoundingClientRect();
        places.push({ x, y: y + scrollY, colour });
      }
    }
    return places;
  });
}

async function expectAccessible(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
  const { violations } = await new AxeBuilder({ page }).include('.run-code').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
