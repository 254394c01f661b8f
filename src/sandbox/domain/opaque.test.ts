import { expect, it } from 'vitest';
import { opaque } from './opaque.ts';

it('is always the same for the same seed', () => {
  expect(opaque('am_sk_test_1/am_jwt_1', 24)).toBe(opaque('am_sk_test_1/am_jwt_1', 24));
});

it('is as long as it should be, in lower-case letters and digits', () => {
  for (const length of [1, 8, 24, 100])
    expect(opaque('seed', length)).toMatch(RegExp(`^[0-9a-z]{${length}}$`));
});

it('differs for ten thousand seeds that are alike', () => {
  const texts = Array.from({ length: 10_000 }, (_value, index) => opaque(`key/${index}`, 24));
  expect(new Set(texts).size).toBe(10_000);
});
