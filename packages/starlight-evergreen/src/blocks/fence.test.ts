import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFence, readScenarioLine, runsIn } from './fence.ts';
import { readFences } from './markdown.ts';

const fixtures = join(import.meta.dirname, 'fence-fixtures');
const pages = readdirSync(fixtures).filter((name) => name.endsWith('.md'));

// Each page has fences, and the file beside it what is read from them. To add a case, add a fence or a page and run
// `vitest -u`; then read what was written. What is said of a fence that is wrong is in `fixtures/fences`.
test.each(pages)('the fences of %s', async (name) => {
  const fences = readFences(readFileSync(join(fixtures, name), 'utf8'), 'md');
  const read = Array.isArray(fences) ? fences : [];
  const lines = read.flatMap(({ meta, code }) => {
    const { facts, faults } = readFence(meta, code);
    const told = `runs in ${runsIn(facts)} ${JSON.stringify(facts)}`;
    const first = meta === '' ? (code.split('\n')[0] ?? '') : meta;
    return [first, `  ${told}`, ...faults.map(({ message }) => `  ! ${message}`)];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(fixtures, name.replace('.md', '.txt')));
});

test('a module says its scenario and its title, which are no part of the code', () => {
  expect(readScenarioLine('// @sandbox: pro\n// Who may send?\n\nimport "a";\n\nb;\n')).toEqual({
    scenario: 'pro',
    title: 'Who may send?',
    code: 'import "a";\n\nb;',
  });
  expect(readScenarioLine('// @sandbox: pro\r\n\r\nb;')).toEqual({ scenario: 'pro', title: '', code: 'b;' });
  expect(readScenarioLine('// @sandbox:\nb;')).toBeUndefined();
  expect(readScenarioLine('\n// @sandbox: pro\nb;')).toBeUndefined();
});
