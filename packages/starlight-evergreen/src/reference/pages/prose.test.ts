import { describe, expect, it } from 'vitest';
import { saysSomething, plainProse } from './prose.ts';

it.each([
  'OK',
  'ok.',
  'N/A',
  'n/a',
  'Accepted',
  'Created',
  'No Content',
  'Default Response',
  '',
  ' \n',
  undefined,
])('%j tells a reader nothing', (description) => {
  expect(saysSomething(description)).toBe(false);
});

it.each(['OK, it was tracked.', 'The plan', 'no'])('%j tells a reader something', (description) => {
  expect(saysSomething(description)).toBe(true);
});

describe('plainProse', () => {
  it('is the text without markup, on one line', () => {
    expect(plainProse('# Plan\n\nA `plan` of\n[ours](https://example.com), *really*.')).toBe(
      'Plan A plan of ours, really.',
    );
  });

  it('ends at a word, without the punctuation before the cut', () => {
    expect(plainProse('One two three, four five', 16)).toBe('One two three…');
    expect(plainProse('One two three', 13)).toBe('One two three');
  });

  it('cuts a word that is too long, but no character in two', () => {
    expect(plainProse('x'.repeat(50), 20)).toBe(`${'x'.repeat(10)}…`);
    expect(plainProse('x' + '😀'.repeat(50), 20)).toBe(`x${'😀'.repeat(4)}…`);
  });
});
