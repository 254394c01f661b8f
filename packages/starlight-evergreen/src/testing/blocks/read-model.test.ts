import { expect, test } from 'vitest';
import { readModel } from './read-model.ts';

const page = (...lines: string[]): string => ['---', ...lines, '---', '', 'Text.'].join('\n');

test('the page of a model says which it is', () => {
  const text = page('title: "Parcel"', 'model: {"kind":"object","release":"acme","direction":"response"}');
  expect(readModel(text)).toEqual({ name: 'Parcel', release: 'acme', direction: 'response' });
});

test('other pages do not', () => {
  expect(readModel(page('title: Start'))).toBeUndefined();
  expect(readModel(`${page('title: Start')}\nmodel: {"release":"acme"}`)).toBeUndefined();
});
