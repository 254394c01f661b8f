import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '../../../src/generate.ts';
import type { Operation, TypeExpression } from '../../../src/reference/model.ts';
import type { Sampler } from '../../../src/reference/sample/sampler.ts';
import { createSampler } from '../../../src/reference/sample/sampler.ts';
import { toWire } from '../../../src/reference/sample/wire.ts';
import { values } from '../../../src/examples/values.ts';
import { bundleRunner, runnerFolder } from './bundle.ts';
import type { Job } from './job.ts';

/** What the block tests need to know of the site beside its pages. */
export interface Preparation {
  /** Imports of blocks, by specifier, as addresses. */
  imports: Record<string, string>;
  /** Model pages by address. */
  models: Record<string, Omit<NonNullable<Job['example']>, 'wire'>>;
  /** Wire JSON of each operation's example response, by HTTP path. */
  answers: Record<string, unknown>;
}

const file = join(runnerFolder, 'preparation.json');

/** Bundles what runs in the browser and writes down what each model's blocks are held against. */
export default async function prepare(): Promise<void> {
  const root = process.cwd();
  const [releases, generated] = await Promise.all([bundleRunner(), generate(root)]);
  const preparation: Preparation = { imports: {}, models: {}, answers: {} };
  for (const { book } of generated.releases) {
    const release = releases.find(({ id }) => id === book.reference.id);
    if (!release) continue;
    preparation.imports[release.specifier] = release.url;
    for (const { name, schema, direction } of Object.values(book.reference.models)) {
      const { codec, url } = release;
      preparation.models[book.links.model(name)] = { model: name, schema, direction, codec, releaseUrl: url };
    }
    const sampler = createSampler(book.reference, values);
    for (const operation of book.reference.operations)
      addAnswer(preparation, operation, sampler, book.reference);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preparation));
}

export function readPreparation(): Preparation {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function addAnswer(
  { answers }: Preparation,
  { path, response }: Operation,
  sampler: Sampler,
  reference: Parameters<typeof toWire>[0],
): void {
  const name = modelName(response);
  if (path !== undefined && name !== undefined)
    answers[path] ??= toWire(reference, name, sampler.required(name));
}

function modelName(type: TypeExpression | undefined): string | undefined {
  return type?.kind === 'model' ? type.name : undefined;
}
