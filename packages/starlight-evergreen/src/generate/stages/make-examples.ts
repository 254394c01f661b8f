import { join } from 'node:path';
import { loadAuthored } from '../../reference/authored.ts';
import type { Model } from '../../reference/model.ts';
import { type Authored, type Example, examplesOf } from '../../reference/pages/examples.ts';
import type { LoadedRelease } from '../../reference/read/index.ts';
import { proveExample } from '../../reference/sample/prove.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { createSampler, type Sampler } from '../../reference/sample/sampler.ts';
import { attempt, forEach, type Made } from '../stage.ts';
import type { RunRelease } from './run-examples.ts';

/** A release with the example values of its models. */
export interface ShownRelease extends RunRelease {
  /** By model; one that no value could be made of has none. */
  examples: ReadonlyMap<string, readonly Example[]>;
  /** How many of them came through the model's own schema unchanged. */
  proven: number;
}

/** Makes the example values of each release's models, or loads those written by hand, and proves every one. */
export function makeExamples(
  releases: readonly RunRelease[],
  rules: ValueRules,
  root: string,
): Promise<Made<ShownRelease[]>> {
  return forEach(releases, async (each) => {
    const { release } = each;
    const { reference, config } = release;
    const none: Authored = new Map();
    const folder = join('src/examples/models', config.id);
    const authored = await attempt(() => loadAuthored(root, folder, reference), none);
    const sampler = createSampler(reference, rules);
    const { made, problems } = await forEach(Object.values(reference.models), (model) =>
      makeOne(model, release, sampler, authored.made),
    );
    return {
      made: {
        ...each,
        examples: new Map(made.map(({ name, examples }) => [name, examples])),
        proven: made.reduce((sum, { proven }) => sum + proven, 0),
      },
      problems: [...authored.problems, ...problems],
    };
  });
}

async function makeOne(
  model: Model,
  { reference, schemas, codec }: LoadedRelease,
  sampler: Sampler,
  authored: Authored,
): Promise<Made<{ name: string; examples: readonly Example[]; proven: number }>> {
  const { name } = model;
  const { made: examples, problems } = await attempt(
    () => examplesOf(model, reference, sampler, authored),
    [],
  );
  const schema = schemas.get(name);
  if (!schema) return { made: { name, examples, proven: 0 }, problems };
  const findings = examples.flatMap(({ value }) =>
    proveExample({ reference, modelName: name, value, schema, codec }),
  );
  return { made: { name, examples, proven: examples.length }, problems: [...problems, ...findings] };
}
