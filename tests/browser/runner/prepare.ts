import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { collect } from '../../../src/blocks/collect.ts';
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
  /** How many blocks were collected from the page's source and have to be on the page, by address. */
  blocks: Record<string, number>;
  /** Wire JSON of each operation's example response, by HTTP path. */
  answers: Record<string, unknown>;
}

const file = join(runnerFolder, 'preparation.json');

/** Bundles what runs in the browser and writes down what each model's blocks are held against. */
export default async function prepare(): Promise<void> {
  const root = process.cwd();
  const [releases, generated] = await Promise.all([bundleRunner(), generate(root)]);
  const preparation: Preparation = {
    imports: {},
    models: {},
    blocks: countBlocks(root),
    answers: {},
  };
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

/** Blocks of the content folder by the address of their page; files that the page shows as examples are not among them. */
function countBlocks(root: string): Record<string, number> {
  const content = join(root, 'src/content/docs');
  const counts: Record<string, number> = {};
  for (const { file } of collect({ root, paths: [content] }).blocks) {
    const name = relative(content, file)
      .replaceAll('\\', '/')
      .replace(/\.mdx?$/, '');
    const address = name === '404' ? '/404.html' : `/${name.replace(/(^|\/)index$/, '')}/`.replace('//', '/');
    counts[address] = (counts[address] ?? 0) + 1;
  }
  return counts;
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
