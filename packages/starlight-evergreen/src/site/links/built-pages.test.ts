import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { BuiltPages } from './built-pages.ts';

test('a page is read once, and again when it was written since', () => {
  const folder = temporaryProject({ 'index.html': '<p id="a">', 'b/index.html': '<p id="b">', 'c.txt': '' });
  const pages = new BuiltPages();
  const first = pages.read(folder);
  expect([...first.keys()].toSorted()).toEqual(['b/index.html', 'index.html']);
  writeFileSync(join(folder, 'index.html'), '<p id="changed">');
  const second = pages.read(folder);
  expect([...(second.get('index.html')?.facts.ids ?? [])]).toEqual(['changed']);
  expect(second.get('b/index.html')).toBe(first.get('b/index.html'));
});
