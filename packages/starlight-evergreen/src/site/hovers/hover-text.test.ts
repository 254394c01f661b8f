import { expect, test } from 'vitest';
import { shownDocs, shownType } from './hover-text.ts';

test('that a name is imported is not said', () => {
  expect(shownType('(alias) class Shop\nimport Shop')).toBe('class Shop');
  expect(shownType('(alias) type Parcel = {\n  a: 1;\n}\nimport Parcel')).toBe('type Parcel = {\n  a: 1;\n}');
  expect(shownType('(property) alias: string')).toBe('(property) alias: string');
});

test('links in a comment become their texts', () => {
  expect(shownDocs('See [`printf(3)`](http://man/printf.3.html), [the guide](/guide/) and [1](b).')).toBe(
    'See `printf(3)`, the guide and [1](b).',
  );
  expect(shownDocs('See {@link Parcel} or {@link Parcel | the parcel}.')).toBe('See `Parcel` or the parcel.');
  expect(shownDocs('[a](http://x/f(1).html)!')).toBe('a!');
});
