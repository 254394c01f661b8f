import { expect, test } from 'vitest';
import { sequenceProps } from './props.ts';
import { drawSequence } from './sequence.ts';

function sequence(messages: { from: string; to: string; text: string }[]) {
  return drawSequence(sequenceProps.parse({ label: 'Talk', parties: ['A', 'B', 'C'], messages }));
}

test('arrows go from line to line, each below the one before', () => {
  const { parties, messages } = sequence([
    { from: 'A', to: 'B', text: 'ask' },
    { from: 'B', to: 'A', text: 'answer' },
  ]);
  const [a, b] = parties;
  const [there, back] = messages;
  if (!a || !b || !there || !back) throw new Error('Nothing is drawn.');
  expect(there.from).toBe(a.x);
  expect(there.to).toBeLessThan(b.x);
  expect(back.from).toBe(b.x);
  expect(back.to).toBeGreaterThan(a.x);
  expect(back.label.y - back.label.height / 2).toBeGreaterThan(there.y);
});

test('words fit between the lines of their parties', () => {
  const text = 'a text of many words that has to be broken';
  const { messages, height } = sequence([
    { from: 'A', to: 'B', text },
    { from: 'A', to: 'C', text },
  ]);
  for (const { from, to, label } of messages) expect(label.width).toBeLessThan(Math.abs(to - from));
  expect(messages[0]?.label.lines.length).toBeGreaterThan(messages[1]?.label.lines.length ?? 0);
  expect(height).toBeGreaterThan(messages.at(-1)?.y ?? 0);
});

test('says which party is missing, and who talks to itself', () => {
  expect(() => sequence([{ from: 'A', to: 'X', text: 'lost' }])).toThrow(
    'the sequence "Talk" has no party "X": there are A, B, C',
  );
  expect(() => sequence([{ from: 'A', to: 'A', text: 'hm' }])).toThrow('"A" sends a message to itself');
});
