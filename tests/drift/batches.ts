import type { Reference } from '../../packages/starlight-evergreen/src/reference/model.ts';
import type { Problem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import { type Mutation, readMutated } from './mutation.ts';
import type { Sdk } from './sdk.ts';

/**
 * Mutations that are compared together, since a comparison of a thousand models takes as long for one change as for many:
 * those of different models, on the same side of the comparison. One that can show in other models stays alone.
 */
export function batchesOf(mutations: readonly Mutation[], sdk: Sdk): Mutation[][] {
  const batches: Mutation[][] = [];
  for (const mutation of mutations) {
    const batch = isOfOneModel(mutation, sdk)
      ? batches.find((each) => each.every((other) => isOfOneModel(other, sdk) && fits(other, mutation)))
      : undefined;
    if (batch) batch.push(mutation);
    else batches.push([mutation]);
  }
  return batches;
}

function fits(a: Mutation, b: Mutation): boolean {
  return (a.isReversed ?? false) === (b.isReversed ?? false) && modelOf(a) !== modelOf(b);
}

function modelOf({ change }: Mutation): string | undefined {
  return change.of === 'model' ? change.model : undefined;
}

/** Whether a model stays what it was called: names, and the unions that fields write out, are found among all models. */
function isOfOneModel({ change }: Mutation, { base }: Sdk): boolean {
  if (change.of !== 'model' || change.source === undefined) return false;
  const isSameName = change.name === undefined || change.name === change.model;
  return isSameName && change.source.kind !== 'union' && base.models[change.model]?.kind !== 'union';
}

/** The release as it is read when all of them were made. */
export async function readBatch(
  sdk: Sdk,
  batch: readonly Mutation[],
): Promise<{ reference: Reference; problems: Problem[] }> {
  const read: { reference: Reference; problems: Problem[] }[] = [];
  for (const { change } of batch) read.push(await readMutated(sdk, change));
  const changed = batch.flatMap((mutation, index) => {
    const name = modelOf(mutation);
    const model = name === undefined ? undefined : read[index]?.reference.models[name];
    return model ? [[model.name, model] as const] : [];
  });
  const reference = read[0]?.reference ?? sdk.base;
  return {
    reference: { ...reference, models: { ...reference.models, ...Object.fromEntries(changed) } },
    problems: read.flatMap(({ problems }) => problems),
  };
}
