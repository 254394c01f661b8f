import { expect, test } from 'vitest';
import { hasEveryWord } from './every-word.ts';

test.each([
  ['', true],
  [' 404  Update ', true],
  ['not_found 409', false],
])('%o', (query, found) => {
  expect(hasEveryWord('customer_not_found 404 customers.update', query)).toBe(found);
});
