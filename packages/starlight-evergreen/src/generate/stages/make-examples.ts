import { join } from 'node:path';
import { loadAuthored } from '../../reference/authored.ts';
import type { Model } from '../../reference/model.ts';
import { type Authored, type Example, examplesOf } from '../../reference/pages/examples.ts';
import type { LoadedRelease } from '../../reference/read/index.ts';
import { sentRequests } from '../../reference/pages/sent-requests.ts';
import { exampleModule } from '../../reference/sample/module.ts';
import { proveExample } from '../../reference/sample/prove.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { createSampler, type Sampler } from '../../reference/sample/sampler.ts';
import { ofVersion } from '../of-version.ts';
import { attempt, forEach, type Made } from '../stage.ts';
import type { RunRelease } from './run-examples.ts';

/** A release with the example values of its models. */
export interface ShownRelease extends RunRelease {
  /** By model; one that no value could be made of has none. */
  examples: ReadonlyMap<string, readonly Example[]>;
  /** Values of requests that examples of operations sent, by the name that stands for the model's shape. */
  sent: ReadonlyMap<string, Example>;
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
    const sent = provenRequests(each);
    return {
      made: {
        ...each,
        examples: new Map(made.map(({ name, examples }) => [name, examples])),
        sent,
        proven: made.reduce((sum, { proven }) => sum + proven, sent.size),
      },
      problems: ofVersion(config, [...authored.problems, ...problems]),
    };
  });
}

/** What was sent is shown as a value of its model, so it is proven as one. */
function provenRequests({ release, links, operationExamples }: RunRelease): Map<string, Example> {
  const { reference, schemas, codec } = release;
  const found = sentRequests(reference, (name) => operationExamples.get(name) ?? [], links.shownAs);
  return new Map(
    [...found].flatMap(([name, { value, operation }]): [string, Example][] => {
      const schema = schemas.get(name);
      const findings = schema && proveExample({ reference, modelName: name, value, schema, codec });
      if (findings === undefined || findings.length > 0) return [];
      return [[name, { value, source: exampleModule(reference, name, value), sentWith: operation }]];
    }),
  );
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
