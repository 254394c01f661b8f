import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { Trace } from '../../files/trace/trace.ts';
import { changedPath, toldOf } from './told-files.ts';

function traced(root: string) {
  const trace = new Trace();
  trace.asks('content', join(root, 'a.txt'));
  trace.asks('content', join(root, 'missing.txt'));
  trace.asks('content', join(root, 'made/b.txt'));
  trace.asks('names', root);
  return trace;
}

test('a file that was written again with the same text is as before', () => {
  const root = temporaryProject({ 'a.txt': 'a', 'made/b.txt': 'b' });
  const told = toldOf(traced(root), [join(root, 'made')]);
  expect(told?.map(([question, path]) => `${question} ${path.slice(root.length)}`)).toEqual([
    'content /a.txt',
    'content /missing.txt',
    'names ',
  ]);
  const before = told ?? [];
  utimesSync(join(root, 'a.txt'), 1, 1);
  writeFileSync(join(root, 'made/b.txt'), 'other');
  expect(changedPath(before)).toBeUndefined();
  writeFileSync(join(root, 'a.txt'), 'b');
  expect(changedPath(before)).toBe(join(root, 'a.txt'));
  writeFileSync(join(root, 'a.txt'), 'a');
  mkdirSync(join(root, 'more'));
  expect(changedPath(before)).toBe(join(root, ''));
  rmSync(join(root, 'more'), { recursive: true });
  writeFileSync(join(root, 'missing.txt'), '');
  expect(changedPath(before)).toBe(join(root, 'missing.txt'));
});

test('nothing is known when a file changed meanwhile', () => {
  const root = temporaryProject({ 'a.txt': 'a' });
  const trace = traced(root);
  writeFileSync(join(root, 'a.txt'), 'longer');
  expect(toldOf(trace, [])).toBeUndefined();
});
