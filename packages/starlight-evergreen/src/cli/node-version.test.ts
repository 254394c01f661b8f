import { expect, test } from 'vitest';
import { isTooOld } from './node-version.ts';

test.each(['18.20.0', '20.20.2', '22.17.1'])('%s is too old', (version) =>
  expect(isTooOld(version)).toBe(true),
);

test.each(['22.18.0', '22.20.1', '24.0.0'])('%s is not', (version) => expect(isTooOld(version)).toBe(false));
