import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { collect } from '../../../packages/starlight-evergreen/src/blocks/collect.ts';
import { generate } from '../../../packages/starlight-evergreen/src/generate/generate.ts';
import {
  isNodeOnly,
  notRunReason,
  scenarioOf,
} from '../../../packages/starlight-evergreen/src/examples/scenario-of.ts';
import { bundleRunner, runnerFolder } from './bundle.ts';
import type { Job } from './job.ts';

/** What the block tests need to know of the site beside its pages. */
export interface Preparation {
  /** Imports of blocks, by specifier, as addresses. */
  imports: Record<string, string>;
  /** Model pages by address. */
  models: Record<string, Omit<NonNullable<Job['example']>, 'wire'>>;
  /** The blocks that were collected from a page's source and have to be on it, by address, each with its scenario. */
  blocks: Record<string, SourceBlock[]>;
}

interface SourceBlock {
  scenario?: string;
  /** Whether it runs in a page. What needs more was run in Node by `npm run examples`, or says why it is not run. */
  inPage: boolean;
}

const file = join(runnerFolder, 'preparation.json');

/** Bundles what runs in the browser and writes down what each model's blocks are held against. */
export default async function prepare(): Promise<void> {
  const root = process.cwd();
  const [releases, generated] = await Promise.all([bundleRunner(), generate(root)]);
  const preparation: Preparation = {
    imports: {},
    models: {},
    blocks: findBlocks(root),
  };
  for (const { book } of generated.releases) {
    const release = releases.find(({ id }) => id === book.reference.id);
    if (!release) continue;
    preparation.imports[release.specifier] = release.url;
    for (const { name, schema, direction } of Object.values(book.reference.models)) {
      const { codec, url } = release;
      preparation.models[book.links.model(name)] = { model: name, schema, direction, codec, releaseUrl: url };
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preparation));
}

/** Blocks of the content folder by the address of their page; files that the page shows as examples are not among them. */
function findBlocks(root: string): Preparation['blocks'] {
  const content = join(root, 'src/content/docs');
  const found: Preparation['blocks'] = {};
  for (const { file, meta, code, excuse } of collect({ root, paths: [content] }).blocks) {
    const name = relative(content, file)
      .replaceAll('\\', '/')
      .replace(/\.mdx?$/, '');
    const address = name === '404' ? '/404.html' : `/${name.replace(/(^|\/)index$/, '')}/`.replace('//', '/');
    const scenario = scenarioOf(meta, code);
    (found[address] ??= []).push({
      ...(scenario !== undefined && { scenario }),
      // What is not checked may import what is not here; its page says why.
      inPage: excuse === undefined && !isNodeOnly(meta) && notRunReason(meta) === undefined,
    });
  }
  return found;
}

export function readPreparation(): Preparation {
  return JSON.parse(readFileSync(file, 'utf8'));
}
