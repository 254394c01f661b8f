import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reference } from '../reference/model.ts';
import { type RandomModule, randomModules } from '../reference/testing/random-modules.ts';
import { type ChangeClass, changeClasses } from './compare/change.ts';
import { compareSnapshots } from './compare/index.ts';
import { snapshotOf } from './snapshot/index.ts';
import { mutationsOf } from './testing/mutations.ts';
import { readSchemas, usedAs } from './testing/read-schemas.ts';

/** More of them: `DRIFT_MODULES=2000 npx vitest run … mutations.test.ts`. */
const count = Number(process.env['DRIFT_MODULES'] ?? 12);
const seed = Number(process.env['DRIFT_SEED'] ?? 20260218);

it('each single change of a schema is drift of the right class, on both sides', () => {
  const wrong: string[] = [];
  let mutations = 0;
  for (const module of fc.sample(randomModules, { numRuns: count, seed })) {
    const read = readOnce();
    for (const mutation of mutationsOf(module)) {
      const [before, after] = [read(mutation.before), read(mutation.after)];
      for (const side of ['request', 'response'] as const) {
        mutations += 1;
        const found = worstOf(usedAs(before, side), usedAs(after, side), mutation.model);
        const isRight = found === mutation[side] || (mutation.mayBeMadeUpFor && found !== 'breaking');
        if (!isRight) wrong.push(`${side} ${mutation.words}: ${found}, not ${mutation[side]}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(mutations).toBeGreaterThan(count * 20);
});

function readOnce(): (module: RandomModule) => Reference {
  const known = new Map<RandomModule, Reference>();
  return (module) => {
    const reference = known.get(module) ?? readSchemas(module);
    known.set(module, reference);
    return reference;
  };
}

function worstOf(before: Reference, after: Reference, model: string): ChangeClass | 'nothing' {
  const changes = compareSnapshots(snapshotOf(before), snapshotOf(after));
  const classes = new Set(changes.filter((change) => change.model === model).map((change) => change.class));
  return changeClasses.find((each) => classes.has(each)) ?? 'nothing';
}
