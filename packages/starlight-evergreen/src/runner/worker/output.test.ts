import { formatWithOptions } from 'node:util';
import { expect, test } from 'vitest';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { limits } from '../limits.ts';
import type { Line } from '../protocol.ts';
import { createOutput } from './output.ts';

function printed(print: (console: Partial<Console>) => void): { lines: Line[]; hidden: number } {
  const lines: Line[] = [];
  const output = createOutput((line) => lines.push(line));
  print(output.console);
  return { lines, hidden: output.hidden() };
}

class Point {
  x = 1;
  #hidden = 2;
  get sum(): number {
    return this.x + this.#hidden;
  }
}

const circle: Record<string, unknown> = { a: [1, { b: 2 }] };
circle['self'] = circle;

// But for two things that only an engine can see: what a promise holds, and that a proxy is one.
test.each([
  [['plain', 1, true, null, undefined, 10n, Symbol('s'), -0, Number.NaN]],
  [['%s has %d of %o and %j', 'Ada', 3, [1], { a: 1 }, 'more']],
  [[{ a: 1, 'b-c': 'it\'s "so"', nested: { deep: { deeper: { deepest: { hidden: 1 } } } } }]],
  [[Array.from({ length: 120 }, (_, index) => index)]],
  [[Array.from({ length: 7 }, (_, index) => ({ id: `cus_${index}`, name: 'Somebody with a long name' }))]],
  [[new Map<unknown, unknown>([['a', { b: 1 }]]), new Set([1, 'two']), new Date(0), /x/g]],
  [[new Point(), Object.create(null), circle, () => 1, Point, [undefined, 1]]],
  [[new Uint8Array(3), new ArrayBuffer(2)]],
  [['x'.repeat(300), ['two\nlines']]],
])('prints what Node prints: %#', (values) => {
  const { lines } = printed((console) => console.log?.(...values));
  expect(lines.map(({ text }) => text).join('\n')).toBe(formatWithOptions(inspectOptions, ...values));
});

test('tells output from warnings and errors', () => {
  const { lines } = printed((console) => {
    console.info?.('a');
    console.warn?.('b');
    console.error?.('c');
    console.assert?.(true, 'no');
    console.assert?.(false, 'd');
  });
  expect(lines).toEqual([
    { level: 'log', text: 'a' },
    { level: 'warn', text: 'b' },
    { level: 'error', text: 'c' },
    { level: 'error', text: 'Assertion failed: d' },
  ]);
});

test('passes on so many lines and so much text, and counts the rest', () => {
  const many = printed((console) => {
    for (let index = 0; index < limits.lines + 5; index += 1) console.log?.(index);
  });
  expect(many.lines).toHaveLength(limits.lines);
  expect(many.hidden).toBe(5);
  const long = printed((console) => {
    console.log?.('x'.repeat(limits.characters * 2));
    console.log?.('more');
  });
  expect(long.lines[0]?.text).toHaveLength(limits.characters + '… (128,000 characters)'.length);
  expect(long.hidden).toBe(1);
});

test('does not even format what it does not show', () => {
  let formatted = 0;
  const value = { get: () => 1, [Symbol.for('nodejs.util.inspect.custom')]: () => `${(formatted += 1)}` };
  printed((console) => {
    for (let index = 0; index < limits.lines + 50; index += 1) console.log?.(value);
  });
  expect(formatted).toBe(limits.lines);
});

test('what one call prints belongs together, has its place, and is told whole where the text leaves something out', () => {
  const lines: Line[] = [];
  const at = { line: 3, column: 9 };
  const { console } = createOutput((line) => lines.push(line), {
    here: () => at,
    print: (_, format) => format(),
  });
  console.log?.('two\nlines');
  console.log?.({ a: { b: { c: { d: { e: { f: 1 } } } } } });
  expect(lines.map(({ continues }) => continues ?? false)).toEqual([
    false,
    true,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(lines.map((line) => line.at)).toEqual(lines.map(({ continues }) => (continues ? undefined : at)));
  expect(lines.map(({ text }) => text).join('')).toContain('[Object]');
  expect(lines.filter(({ whole }) => whole?.includes('f: 1'))).toEqual([lines[2]]);
});
