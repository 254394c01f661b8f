import { describe, expect, it } from 'vitest';
import { formatExamples, numberNear, satisfies, stringNear } from './constraints.ts';

describe('satisfies', () => {
  it.each(Object.entries(formatExamples))(
    'has an example of %s that is one, and knows what is none',
    (format, text) => {
      expect(satisfies(text, { format })).toBe(true);
      expect(satisfies('not / one !', { format })).toBe(false);
    },
  );

  it('compares multiples of fractions with a little room', () => {
    expect(satisfies(0.3, { multipleOf: 0.1 })).toBe(true);
    expect(satisfies(0.35, { multipleOf: 0.1 })).toBe(false);
  });

  it('holds each kind of value to its own constraints only', () => {
    expect(satisfies('long text', { maximum: 1, maxItems: 0 })).toBe(true);
    expect(satisfies([1, 2], { maxItems: 1 })).toBe(false);
    expect(satisfies(5, { exclusiveMaximum: 5 })).toBe(false);
    expect(satisfies(5, { exclusiveMinimum: 5 })).toBe(false);
  });
});

describe('numberNear', () => {
  it.each([
    [20, {}, true, 20],
    [20, { maximum: 5 }, true, 5],
    [20, { exclusiveMinimum: 20 }, true, 21],
    [20, { exclusiveMinimum: 0, exclusiveMaximum: 1 }, false, 0.5],
    [20, { multipleOf: 7 }, true, 21],
    [1, { multipleOf: 0.25 }, false, 1],
    [-3, { minimum: 0.5 }, true, 1],
  ])('%d within %j is near', (wish, constraints, integer, expected) => {
    expect(numberNear(wish, constraints, integer)).toBe(expected);
  });

  it('is undefined when there is none', () => {
    expect(numberNear(1, { minimum: 2, maximum: 1 })).toBeUndefined();
    expect(numberNear(1, { minimum: 0.2, maximum: 0.8 }, true)).toBeUndefined();
  });
});

describe('stringNear', () => {
  it('draws out and cuts the wish', () => {
    expect(stringNear('Note', { minLength: 12 })).toBe('NoteNote-Not');
    expect(stringNear('A long note', { maxLength: 6 })).toBe('A long');
  });

  it('tries plain letters and digits for a pattern', () => {
    expect(stringNear('Order number', { pattern: '^[0-9]{4}$', minLength: 4 })).toBe('1234');
    expect(stringNear('Order number', { pattern: '^[a-z-]+$' })).toBe('order-number');
  });
});
