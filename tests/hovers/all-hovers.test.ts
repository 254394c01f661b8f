import { expect, test } from 'vitest';
import { compareHovers } from './all-hovers.ts';

test('hovers of the site say what TypeScript says, in a sample of its blocks', async () => {
  const { hovers, differences } = await compareHovers(40);
  expect(differences).toEqual([]);
  expect(hovers).toBeGreaterThan(200);
});
