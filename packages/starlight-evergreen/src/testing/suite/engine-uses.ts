import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Visitor } from '../engines/visitor.ts';
import { pageFile } from '../pages/built-pages.ts';

/** Pages that have what is tested; undefined where no page of the site has it. */
export interface UsePages {
  visit(baseURL: string | undefined): Promise<Visitor>;
  /** With a block that runs. */
  run: string | undefined;
  /** With a block in whose types there are links. */
  linked: string | undefined;
  /** With something folded. */
  folded: string | undefined;
  any: string | undefined;
  /** Of a model, which a search finds by its name. */
  named: string | undefined;
}

const card = '[role=dialog][aria-label^="Type of"]';

/** What a reader does on a page, once in each engine. */
export function testUses({ visit, run, linked, folded, any, named }: UsePages): void {
  if (run !== undefined) {
    test('a block runs, is edited and reset', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(run);
      await reader.click({ selector: '.run button', text: 'Run' });
      expect(await reader.text({ selector: '.run [role=status]', text: ' after ' })).toMatch(/^Finished/);
      await reader.click({ selector: '.run button', text: 'Edit' });
      await reader.until('the editor has the focus', () =>
        document.activeElement?.matches('[aria-label^="Code: "]'),
      );
      await reader.browser.press('Control+a', ..."console.log('by', 6 * 7)", 'Control+Enter');
      expect(await reader.text({ selector: '.run-console', text: 'by 42' })).toBe('by 42');
      // The compiler has come, and has read the code.
      await reader.text({ selector: '.run-errors-head', text: 'No type errors' });
      expect(await reader.browser.evaluate(lineOfOutput)).toBe('1');
      await reader.browser.press('Control+a', ...'throw new Error(7)', 'Control+Enter');
      expect(await reader.text({ selector: '.run-thrown', text: 'line 1, column' })).toContain('Error: 7');
      await reader.click({ selector: '.run button', text: 'Reset' });
      await reader.until(
        'the block is as it was',
        () => document.querySelector('[aria-label^="Code: "]') === null,
      );
    });

    test('time passes in the sandbox of a block that has a clock', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(run);
      await reader.click({ selector: '.run button', text: 'Run' });
      await reader.text({ selector: '.run [role=status]', text: ' after ' });
      const hasClock = await reader.browser.evaluate(
        () => document.querySelector('.run-clock:not([hidden])') !== null,
      );
      if (!hasClock) return;
      const start = await reader.text({ selector: '.run-clock strong' });
      await reader.click({ selector: '.run-clock button', text: 'One day later' });
      await reader.until(
        'it is later',
        (time) => document.querySelector('.run-clock strong')?.textContent !== time,
        start,
      );
    });

    test('code is copied', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(run);
      await reader.pointAt({ selector: 'main figure pre' });
      await reader.click({ selector: 'main figure .copy button' });
      await reader.until('it says so', () => document.querySelector('.copy .feedback') !== null);
    });
  }

  if (linked !== undefined) {
    test('a type shows, and leads to a page', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(linked);
      const token = await reader.browser.evaluate(markToken, hoverFilesOf(linked));
      await reader.pointAt({ selector: token });
      const name = await reader.text({ selector: `${card} a` });
      await reader.click({ selector: `${card} a`, text: name });
      await reader.until('another page is there', (from) => location.pathname !== from, linked);
      expect(await reader.text({ selector: 'h1' })).not.toBe('');

      await reader.open(linked);
      await reader.browser.evaluate(
        (css) => document.querySelector<HTMLElement>(css)?.focus(),
        await reader.browser.evaluate(markToken, hoverFilesOf(linked)),
      );
      await reader.browser.press('Enter');
      await reader.until('the card has the focus', (css) => document.activeElement?.matches(css), card);
      await reader.browser.press('Tab');
      await reader.until(
        'a link in it has the focus',
        (css) => document.activeElement?.matches(css),
        `${card} a`,
      );
      await reader.browser.press('Escape');
      await reader.until(
        'the card is gone, and the focus is back',
        (css) =>
          document.activeElement?.matches('[data-h]') &&
          document.querySelector(css)?.matches(':popover-open') === false,
        card,
      );
    });
  }

  if (folded !== undefined) {
    test('what is folded opens and closes', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(folded);
      const summary = 'main details:not([open]) > summary';
      await reader.browser.evaluate(
        (css) => document.querySelector(css)?.setAttribute('data-tested', ''),
        summary,
      );
      const isOpen = () => document.querySelector('details:has(> [data-tested])')?.matches('[open]');
      await reader.click({ selector: '[data-tested]' });
      await reader.until('it is open', isOpen);
      await reader.click({ selector: '[data-tested]' });
      await reader.until('it is closed', () =>
        document.querySelector('details:has(> [data-tested])')?.matches(':not([open])'),
      );
    });
  }

  if (any !== undefined) {
    test('the theme stays as chosen', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(any);
      for (const theme of ['dark', 'light']) {
        await reader.browser.evaluate((value) => {
          const select = document.querySelector<HTMLSelectElement>('starlight-theme-select select');
          if (select) select.value = value;
          select?.dispatchEvent(new Event('change'));
        }, theme);
        await reader.open(any);
        await reader.until(
          `it is ${theme}`,
          (value) => document.documentElement.dataset['theme'] === value,
          theme,
        );
      }
    });
  }

  if (named !== undefined) {
    test('a search finds a page', async ({ baseURL }) => {
      const reader = await visit(baseURL);
      await reader.open(named);
      const title = await reader.text({ selector: 'h1' });
      await reader.click({ selector: 'site-search button' });
      await reader.click({ selector: 'dialog[open] input' });
      await reader.browser.press(...title.trim());
      await reader.text({ selector: 'dialog :is(a[href], [role=option])', text: title.trim() });
    });
  }
}

/** What hovers of a page say that it asks for when a block is pointed at, by address. */
function hoverFilesOf(address: string): Record<string, string> {
  const html = readFileSync(pageFile(address), 'utf8');
  const files = Array.from(html.matchAll(/\sdata-hovers-src="([^"]+)"/g), ([, file = '']) => file);
  return Object.fromEntries(files.map((file) => [file, readFileSync(pageFile(file), 'utf8')]));
}

/** Runs in the page. Marks a token in whose type there is a link, and says how to find it. */
function markToken(files: Record<string, string>): string {
  for (const block of document.querySelectorAll<HTMLElement>('main [data-pages]')) {
    const { hovers = '', hoversSrc } = block.dataset;
    const records = (hoversSrc === undefined ? hovers : (files[hoversSrc] ?? '')).split('\u241E');
    for (const token of block.querySelectorAll<HTMLElement>('[data-h]')) {
      if (!records[Number(token.dataset['h'])]?.includes('\u241D') || !token.checkVisibility()) continue;
      token.tabIndex = 0;
      token.dataset['tested'] = '';
      return '[data-h][data-tested]';
    }
  }
  return '[data-h]';
}

/** Runs in the page: the line of the code that a printed line names. */
function lineOfOutput(): string | undefined {
  return document.querySelector<HTMLElement>('.run-place')?.dataset['line'];
}
