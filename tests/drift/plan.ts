import { fieldMutators } from './field-mutators.ts';
import { modelMutators } from './model-mutators.ts';
import { mainKinds, type Mutation, type MutationKind } from './mutation.ts';
import { operationMutators } from './operation-mutators.ts';
import { createRandom } from './random.ts';
import type { Sdk } from './sdk.ts';

/** How many of a kind there are at least. */
export function countOf(kind: MutationKind): number {
  return mainKinds.some((main) => main === kind) ? 20 : 6;
}

/** Random mutations of every kind; the mutators of one kind have equal shares. */
export function planMutations(sdk: Sdk, seed: number): Mutation[] {
  const random = createRandom(seed);
  const kinds = Map.groupBy([...fieldMutators, ...modelMutators, ...operationMutators], ({ kind }) => kind);
  return [...kinds].flatMap(([kind, mutators]) =>
    mutators.flatMap((mutator) => {
      const make = mutator.mutations(sdk, random);
      const count = Math.ceil(countOf(kind) / mutators.length);
      return Array.from({ length: count }, (_, turn): Mutation => ({ kind, ...make(turn) }));
    }),
  );
}
