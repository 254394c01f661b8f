import { expect, test } from 'vitest';
import { contains, overlap } from './geometry.ts';
import { type StateDiagramProps, stateDiagramProps } from './props.ts';
import { type DrawnTransition, drawStates } from './state-diagram.ts';

const grid = { a: [0, 0], b: [1, 0], c: [2, 0], d: [1, 1] } as const;

function diagram(transitions: readonly string[]): StateDiagramProps {
  return stateDiagramProps.parse({
    label: 'Things',
    states: Object.entries(grid).map(([id, [column, row]]) => ({ id, label: `State ${id}`, column, row })),
    transitions: transitions.map((each) => ({ from: each.at(0), to: each.at(-1), label: each })),
  });
}

/** The points of an SVG path of straight pieces. */
function points({ path }: DrawnTransition): { x: number; y: number }[] {
  return path
    .slice(1)
    .split('L')
    .map((each) => each.split(',').map(Number))
    .map(([x = Number.NaN, y = Number.NaN]) => ({ x, y }));
}

test('a line is straight, from border to border', () => {
  const { states, transitions } = drawStates(diagram(['a-b']));
  const [line] = transitions.map((each) => points(each));
  const [a, b] = states;
  if (!line || !a || !b) throw new Error('Nothing is drawn.');
  expect(new Set(line.map(({ y }) => y))).toEqual(new Set([a.y]));
  expect(line[0]?.x).toBeCloseTo(a.x + a.width / 2, -1);
  expect(line.at(-1)?.x).toBeCloseTo(b.x - b.width / 2, -1);
});

test('a line is bent around a state in its way', () => {
  const { states, transitions } = drawStates(diagram(['a-c', 'b-d']));
  const [line] = transitions.map((each) => points(each));
  const b = states[1];
  if (!line || !b) throw new Error('Nothing is drawn.');
  expect(line.filter((point) => contains(b, point))).toEqual([]);
  // Above: below it would cross the other line.
  expect(Math.min(...line.map(({ y }) => y))).toBeLessThan(b.y - b.height / 2);
});

test('there and back are two lines beside each other', () => {
  const [there = [], back = []] = drawStates(diagram(['a-b', 'b-a'])).transitions.map((each) => points(each));
  expect((back[0]?.y ?? 0) - (there[0]?.y ?? 0)).toBe(20);
});

test('words cover neither states nor other words', () => {
  const { states, transitions } = drawStates(
    diagram(['a-b', 'b-a', 'b-b', 'b-c', 'c-b', 'b-d', 'd-b', 'a-d', 'd-c', 'a-c']),
  );
  const boxes = [...states, ...transitions.map(({ label }) => label)];
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => [a.lines, b.lines])).toEqual([]);
});

test('all of the drawing is within its view', () => {
  const { viewBox, transitions } = drawStates(diagram(['b-b', 'a-c']));
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  const view = { x: x + width / 2, y: y + height / 2, width, height };
  const all = transitions.flatMap((each) => points(each));
  expect(all.filter((point) => !contains(view, point))).toEqual([]);
});

test('says which state is missing', () => {
  expect(() => drawStates(diagram(['a-x']))).toThrow(
    'the state diagram "Things" has no state "x": there are a, b, c, d',
  );
});

test('says which states are at the same place, or share an id', () => {
  const { states, ...rest } = diagram([]);
  const [first, second] = states;
  if (!first || !second) throw new Error('There are states.');
  expect(() => drawStates({ ...rest, states: [first, { ...second, column: 0 }] })).toThrow(
    '"b" stands where another state is',
  );
  expect(() => drawStates({ ...rest, states: [first, { ...second, id: 'a' }] })).toThrow('two states "a"');
});

test('says when there is no way', () => {
  const states = Array.from({ length: 20 }, (_, index) => ({
    id: String(index),
    label: 'State',
    column: index % 4,
    row: Math.floor(index / 4),
  }));
  const transitions = [{ from: '0', to: '19', label: 'across' }];
  const props = stateDiagramProps.parse({ label: 'Full', states, transitions });
  expect(() => drawStates(props)).toThrow('no line leads from "0" to "19" past the other states');
});
