import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { writeWhole } from './write-whole.ts';

test('a file is written, and so are the folders it is in; nothing else is left', () => {
  const folder = join(temporaryProject({ 'out/a.txt': 'old' }), 'out');
  writeWhole(join(folder, 'a.txt'), 'new');
  writeWhole(join(folder, 'b/c.txt'), 'text');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'b/c.txt'), 'utf8')).toBe('text');
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['a.txt', 'b', 'b/c.txt']);
});

test('what cannot be put in its place leaves nothing behind', () => {
  const folder = join(temporaryProject({}), 'out');
  mkdirSync(join(folder, 'taken/below'), { recursive: true });
  expect(() => writeWhole(join(folder, 'taken'), 'text')).toThrow(/taken/);
  expect(readdirSync(folder)).toEqual(['taken']);
});
