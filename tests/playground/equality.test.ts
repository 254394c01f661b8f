import { expect, test } from 'vitest';
import { compareSite } from './equality.ts';

test('an editor finds in a block what the build finds, with slips in it and without', async () => {
  const compared = await compareSite({ blocks: 60, mutations: 100, seed: 11 });
  const typed = compared.filter(({ untyped }) => untyped.length === 0);
  expect(typed.filter(({ kind }) => kind === undefined).length).toBeGreaterThan(40);
  expect(typed.filter(({ built }) => built !== '').length).toBeGreaterThan(50);
  for (const { block, built, edited } of typed) expect(edited, block.code).toBe(built);
});
