import { expect, test } from 'vitest';
import { barChart, hiddenSentence } from './bars.ts';
import { type Point, readPoints } from './points.ts';
import { shownBlock } from './shown-block.ts';

const point = (value: number): Point => ({ label: 'a', value, text: String(value) });

test('a point is a label, space and a number', () => {
  expect(readPoints('2025-12-01 3\n  gpt-4o mini\t-1,200.5  ')).toEqual([
    { label: '2025-12-01', value: 3, text: '3' },
    { label: 'gpt-4o mini', value: -1200.5, text: '-1,200.5' },
  ]);
  expect(readPoints('12 5')).toEqual([{ label: '12', value: 5, text: '5' }]);
});

test.each(['', '5', 'Monday', 'a5', '500 messages', `[ 'a 5' ]`, 'a NaN', `a 1${'0'.repeat(400)}`])(
  'no point: %j',
  (line) => expect(readPoints(line)).toEqual([]),
);

test('only the last lines in a row count', () => {
  const labels = (output: string): string[] => readPoints(output).map(({ label }) => label);
  expect(labels('total 3\n\na 1\nb 2')).toEqual(['a', 'b']);
  expect(labels('a 1\nb 2\ndone\n')).toEqual(['a', 'b']);
});

test('bars share their scale', () => {
  expect(barChart([point(0), point(5), point(20)]).bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 0],
    [0, 25],
    [0, 100],
  ]);
});

test('bars below zero lead to the left of it', () => {
  const { bars, digits } = barChart([point(30), point(-10)]);
  expect(bars.map(({ x, width, negative }) => [x, width, negative])).toEqual([
    [25, 75, false],
    [0, 25, true],
  ]);
  expect(digits).toBe(3);
});

test('nothing but zeros has bars without width', () => {
  expect(barChart([point(0), point(0)]).bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(barChart([])).toEqual({ bars: [], hidden: 0, digits: 0 });
});

test('says how much is not drawn', () => {
  const { bars, hidden } = barChart(Array.from({ length: 63 }, () => point(1)));
  expect([bars.length, hidden]).toEqual([62, 1]);
  expect(hiddenSentence(0)).toBe('');
  expect(hiddenSentence(1)).toBe('1 more line is not drawn.');
  expect(hiddenSentence(1200)).toBe('1,200 more lines are not drawn.');
});

test('the code of a block is what its copy button gives', () => {
  const lines = `<div class="code">const a = &#x22;&#x3C;<i>b</i>&#x3E;&#x22;;</div><div class="code">\n</div>`;
  const figure = (button: string): string => `<div><figure><pre>${lines}</pre>${button}</figure></div>`;
  expect(shownBlock(figure('<button></button>'))).toBe('const a = "<b>";\n');
  expect(shownBlock(figure('<button data-code="a;\u007Fb;"></button>'))).toBe('a;\nb;');
  expect(shownBlock('<p>none</p>')).toBeUndefined();
});
