import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Engine, findEngines } from '../engines/engines.ts';
import { Visitor } from '../engines/visitor.ts';
import { pageFile } from '../pages/built-pages.ts';
import type { Survey } from '../pages/survey.ts';
import { testUses } from './engine-uses.ts';

/** Every kind of page, and what can be done on pages, in each installed engine beside Chromium. */
export function testEngines(survey: Pick<Survey, 'kinds' | 'runs'>): void {
  for (const engine of findEngines()) {
    if (engine.start !== undefined) testEngine(engine, engine.start, survey);
  }
}

function testEngine(
  { name }: Engine,
  start: NonNullable<Engine['start']>,
  { kinds, runs }: Pick<Survey, 'kinds' | 'runs'>,
): void {
  test.describe(`in ${name}`, () => {
    // One browser for all of them: starting it takes longer than most of what is tested.
    test.describe.configure({ mode: 'default', timeout: 300_000 });
    let visitor: Visitor | undefined;

    const visit = async (baseURL: string | undefined): Promise<Visitor> =>
      (visitor ??= new Visitor(await start(), baseURL ?? ''));

    test.afterAll(async () => {
      await visitor?.browser.close();
      visitor = undefined;
    });

    test('every kind of page', async ({ baseURL }, info) => {
      info.setTimeout(60_000 + kinds.length * 20_000);
      const reader = await visit(baseURL);
      for (const { address } of kinds) {
        await test.step(address, async () => {
          await reader.open(address);
          const seen = await reader.browser.evaluate(look);
          expect
            .soft(seen, address)
            .toMatchObject({ title: expect.stringMatching(/\S/), overflow: 0, stops: seen.blocks });
          expect.soft(reader.browser.errors(), `${address}: errors of scripts`).toEqual([]);
        });
      }
    });

    testUses({
      visit,
      run: runs[0]?.address,
      linked: pageWith(kinds, /\sdata-pages=/),
      folded: pageWith(kinds, /<summary/),
      any: kinds[0]?.address,
      named: kinds.find(({ isModel }) => isModel)?.address,
    });
  });
}

/** Runs in the page. */
function look(): { title: string; overflow: number; blocks: number; stops: number } {
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    overflow: Math.max(0, scrollWidth - clientWidth),
    // Scripts have run when each block that has types can be reached with the keyboard.
    blocks: document.querySelectorAll('[data-hovers]:has([data-h])').length,
    stops: document.querySelectorAll('[data-hovers] [data-h][tabindex="0"]').length,
  };
}

function pageWith(kinds: Survey['kinds'], markup: RegExp): string | undefined {
  return kinds.find(({ address }) => markup.test(mainOf(address)))?.address;
}

function mainOf(address: string): string {
  const html = readFileSync(pageFile(address), 'utf8');
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
}
