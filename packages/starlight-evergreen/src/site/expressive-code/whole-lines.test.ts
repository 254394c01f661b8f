import { ExpressiveCode, pluginShiki } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { afterEach, expect, test, vi } from 'vitest';
import { wholeLines } from './whole-lines.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Colours of a line on a machine where each look at the clock finds a second gone. */
async function coloursOfBusyMachine(transformers: unknown[]): Promise<number> {
  const engine = new ExpressiveCode({ plugins: [pluginShiki({ transformers })] });
  const start = Date.now();
  let seconds = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => start + 1000 * seconds++);
  const { renderedGroupAst } = await engine.render({
    code: 'const { a, b } = await read("c", 1);',
    language: 'ts',
  });
  vi.restoreAllMocks();
  return toHtml(renderedGroupAst).match(/<span style/g)?.length ?? 0;
}

test('a line has all of its colours however long it takes', async () => {
  const whole = await coloursOfBusyMachine([wholeLines]);
  expect(whole).toBeGreaterThan(10);
  expect(await coloursOfBusyMachine([])).toBeLessThan(whole);
});
