import { expect, test } from 'vitest';
import type { Mention } from '../../blocks/mentions/index.ts';
import { correctLine } from './source-lines.ts';

function mention(column: number, text: string, more: Partial<Mention> = {}): Mention {
  return { package: 'shop', name: 'Plan', how: 'name', text, file: '/a.ts', line: 1, column, ...more };
}

test('every old name of a line is replaced at its own place', () => {
  const renamings = [
    { mention: mention(3, 'a'), to: 'first' },
    { mention: mention(12, 'a'), to: 'first' },
  ];
  expect(correctLine('{ a: 1, b: x.a, a: "a" }', renamings.slice(0, 1))).toBe('{ first: 1, b: x.a, a: "a" }');
  expect(correctLine('f(a); // a b(a)', [{ mention: mention(3, 'a'), to: 'first' }])).toBe(
    'f(first); // a b(a)',
  );
  expect(correctLine('[ a, 1, 2, a ]', renamings)).toBe('[ first, 1, 2, first ]');
});

test('quotes stay, and a name that needs them gets them', () => {
  expect(correctLine("{ 'a': 1 }", [{ mention: mention(3, "'a'"), to: 'b' }])).toBe("{ 'b': 1 }");
  expect(correctLine('{ a: 1 }', [{ mention: mention(3, 'a'), to: 'b-c' }])).toBe('{ "b-c": 1 }');
  expect(correctLine('shop.check()', [{ mention: mention(6, 'check'), to: 'balances.check' }])).toBe(
    'shop.balances.check()',
  );
});

test('a shorthand keeps its variable', () => {
  expect(correctLine('const { a } = b;', [{ mention: mention(9, 'a', { shorthand: true }), to: 'c' }])).toBe(
    'const { c: a } = b;',
  );
});

test('a call that moved is written with its whole new path, and left alone where that cannot be told', () => {
  const moved = (line: string, text = 'finalize') =>
    correctLine(line, [
      {
        mention: mention(line.indexOf(text) + 1, text),
        to: { path: 'balances.finalize', offset: text === 'finalize' ? 9 : 0, to: 'billing.settle' },
      },
    ]);
  expect(moved('await shop.balances.finalize({')).toBe('await shop.billing.settle({');
  expect(moved('await shop.balances.finalize({', 'balances')).toBe('await shop.billing.settle({');
  expect(moved('await balances.finalize({')).toBe('await balances.finalize({');
  expect(moved('  .finalize({')).toBe('  .finalize({');
  expect(moved('await shop.balances', 'balances')).toBe('await shop.balances');
  expect(moved('shop.balances.finalizeAll()', 'balances')).toBe('shop.balances.finalizeAll()');
});
