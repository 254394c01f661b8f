import { expect, it } from 'vitest';
import { field, object, optional, string } from '../testing/reference.ts';
import { type Example, shownExamples } from './examples.ts';

const order = object('Order', [field('id', string), optional('note', string)], { direction: 'request' });
const example = (value: unknown): Example => ({ value, source: '' });
const least = example({ id: 'a' });
const full = example({ id: 'a', note: 'b' });
const sent: Example = { ...full, sentWith: 'orders.add' };

it('shows of what comes back the least and every field', () => {
  expect(shownExamples(order, [least, full], undefined, false)).toEqual([least, full]);
});

it('shows of what is taken what was sent, else the least there can be, and never every field', () => {
  expect(shownExamples(order, [least, full], sent, true)).toEqual([sent]);
  expect(shownExamples(order, [least, full], undefined, true)).toEqual([least]);
  const chosen = example({ id: 'a', note: 'by the table of values' });
  expect(shownExamples(order, [chosen, full], undefined, true)).toEqual([chosen]);
  const allOptional = object('Order', [optional('id', string), optional('note', string)]);
  expect(shownExamples(allOptional, [full], undefined, true)).toEqual([]);
  const own: Example = { ...full, isAuthored: true };
  expect(shownExamples(order, [own, full], sent, true)).toEqual([own]);
});
