import { expect, test } from 'vitest';
import { steps } from './steps.ts';

test('a step comes after those that it waits for', () => {
  for (const [index, { name, after = [], behind = [] }] of steps.entries()) {
    const before = steps.slice(0, index).map((step) => step.name);
    for (const needed of [...after, ...behind])
      expect(before, `"${name}" waits for "${needed}"`).toContain(needed);
  }
});
