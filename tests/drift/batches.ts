import type { Reference } from '../../packages/starlight-evergreen/src/reference/model.ts';
import type { Problem } from '../../packages/starlight-evergreen/src/problem/problem.ts';
import { type Mutation, readMutated } from './mutation.ts';
import type { ModelSource, Sdk } from './sdk.ts';

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

/** What a mutation makes of its model's source; none for one of another kind, or that takes the model away. */
export function changedSource({ change }: Mutation): ModelSource[] {
  if (change.of !== 'model' || change.source === undefined) return [];
  return [{ ...change, source: change.source }];
}

/** The release as it is read when all of them were made. */
export async function readBatch(
  sdk: Sdk,
  batch: readonly Mutation[],
): Promise<{ reference: Reference; problems: Problem[] }> {
  const [first, ...others] = batch;
  if (first === undefined) throw new Error('there is nothing in the batch');
  if (others.length === 0) return readMutated(sdk, first.change);
  const read = sdk.readModels(batch.flatMap(changedSource));
  const models = read.flatMap(({ model }) => model ?? []);
  const problems = read.flatMap((each) => each.problems);
  if (models.length < batch.length) throw new Error(`not all were read: ${JSON.stringify(problems)}`);
  return { reference: sdk.splice.same(models), problems };
}
