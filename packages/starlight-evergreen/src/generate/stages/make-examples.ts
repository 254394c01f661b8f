import { join } from 'node:path';
import type { Problem } from '../../problem/problem.ts';
import { loadAuthored } from '../../reference/authored.ts';
import type { Model } from '../../reference/model.ts';
import { type Authored, type Example, makeModelExamples } from '../../reference/pages/examples.ts';
import { modelPageNames } from '../../reference/pages/page-names.ts';
import type { LoadedRelease } from '../../reference/read/index.ts';
import { sentRequests } from '../../reference/pages/sent-requests.ts';
import { exampleModule } from '../../reference/sample/module.ts';
import { type ExampleToProve, proofOf, proveExample } from '../../reference/sample/prove.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { createSampler, type Sampler } from '../../reference/sample/sampler.ts';
import { settle, type Settled } from '../../reference/sample/settle.ts';
import { unexpected } from '../../problem/unexpected.ts';
import { modelAt } from '../way-out.ts';
import { ofVersion } from '../of-version.ts';
import { attempt, type Made } from '../stage.ts';
import { forEachRelease } from './read-releases.ts';
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

interface MadeModel {
  name: string;
  examples: readonly Example[];
  proven: number;
  problems: Problem[];
}

/** Makes the example values of each release's models, or loads those written by hand, and proves every one. */
export function makeExamples(
  releases: readonly RunRelease[],
  rules: ValueRules,
  root: string,
): Promise<Made<ShownRelease[]>> {
  return forEachRelease(releases, async (each) => {
    const { release } = each;
    const { reference, config } = release;
    const none: Authored = new Map();
    const folder = join('src/examples/models', config.id);
    const authored = await attempt(() => loadAuthored(root, folder, reference), none, folder);
    const sampler = createSampler(reference, rules, { written: authored.made });
    const pages = modelPageNames(reference);
    const made = Object.values(reference.models).map((model) => {
      try {
        const one = makeOne(model, release, sampler, authored.made);
        return { ...one, problems: one.problems.map((problem) => withExampleFile(problem, release, pages)) };
      } catch (error) {
        return { name: model.name, examples: [], proven: 0, problems: unexpected(error, model.name) };
      }
    });
    const problems = made.flatMap((each) => each.problems);
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

function makeOne(
  model: Model,
  { reference, schemas, codec }: LoadedRelease,
  sampler: Sampler,
  authored: Authored,
): MadeModel {
  const { name } = model;
  const schema = schemas.get(name);
  const settleOne = (_: Model, value: unknown, isAuthored: boolean): Settled => {
    if (schema === undefined) return { value, problems: [] };
    const example: ExampleToProve = { reference, modelName: name, value, schema, codec };
    // What a person wrote is shown as it is, or not at all.
    return isAuthored || model.examples !== undefined ? { ...proofOf(example), value } : settle(example);
  };
  const { examples, problems } = makeModelExamples(model, {
    reference,
    sampler,
    authored,
    settle: settleOne,
    ...(codec === 'plain' && {
      reads: (value: unknown, wire: unknown) => ({ value: wire === undefined ? value : wire }),
    }),
  });
  return {
    name,
    examples,
    proven: schema === undefined ? 0 : examples.length,
    problems,
  };
}

/** Who knows a value can always write it by hand. */
function withExampleFile(
  problem: Problem,
  { config, reference }: LoadedRelease,
  pages: ReadonlyMap<string, string>,
): Problem {
  const model = modelAt(problem.where, reference.models);
  const page = model && pages.get(model);
  if (page === undefined) return problem;
  const inSchema =
    'module' in config ? 'Give one in the schema, .meta({ examples: [...] }), or write' : 'Write';
  const file = `src/examples/models/${config.id}/${page}.ts`;
  return { ...problem, hint: `${inSchema} an example by hand: ${file}, which exports one value.` };
}
