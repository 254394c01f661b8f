import { expect, test } from 'vitest';
import { HoverTable, readHover } from './hover-table.ts';

test('gives equal hovers one index', () => {
  const table = new HoverTable();
  expect(table.add({ type: 'const a: string', docs: '' })).toBe(0);
  expect(table.add({ type: 'const a: string', docs: 'The first.' })).toBe(1);
  expect(table.add({ type: 'const a: string', docs: '' })).toBe(0);
  expect(table.size).toBe(2);
});

test('reads back what was added', () => {
  const table = new HoverTable();
  const hovers = [
    { type: '(property) a: "x" | null', docs: 'One\n\nTwo `code` <b>text</b>' },
    { type: 'type T = {\n  a: 1;\n}', docs: '' },
  ];
  const indexes = hovers.map((hover) => table.add(hover));
  expect(indexes.map((index) => readHover(String(table), index))).toEqual(hovers);
  expect(readHover(String(table), 2)).toBeUndefined();
});

test('keeps separators in a text from cutting it', () => {
  const table = new HoverTable();
  const index = table.add({ type: 'a\u241Eb\u241Fc', docs: 'd\u241Fe' });
  expect(readHover(String(table), index)).toEqual({ type: 'a b c', docs: 'd e' });
});

test('shortens a type that is too long', () => {
  const table = new HoverTable();
  const index = table.add({ type: 'x'.repeat(2000), docs: '' });
  const shown = readHover(String(table), index);
  expect(shown?.type).toHaveLength(600);
  expect(shown?.type.endsWith('…')).toBe(true);
});
