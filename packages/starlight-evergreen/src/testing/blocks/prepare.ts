import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collect } from '../../blocks/collect.ts';
import { runsIn } from '../../blocks/fence.ts';
import type { DocsConfig } from '../../config/index.ts';
import { loadConfig } from '../../config/load-config.ts';
import { walk } from '../../files/walk.ts';
import { pageId, pagePath } from '../../site/page-id.ts';
import { schemaName } from '../../site/run/schema-name.ts';
import { type SiteFolders, siteFolders } from '../site-folders.ts';
import { type BundledRelease, bundleReleases } from './bundle.ts';
import type { ModelExample } from './job.ts';
import { readModel } from './read-model.ts';

/** What the tests of blocks need to know of the site beside its pages. */
export interface Preparation {
  /** Addresses of the releases by what blocks import. */
  imports: Record<string, string>;
  /** Pages of models by address. */
  models: Record<string, ModelExample>;
  /** What the source of each page has, by address, in its order. */
  blocks: Record<string, SourceBlock[]>;
}

export interface SourceBlock {
  /** `here`: in the worker of these tests. `button`: its page has a Run button, which is pressed. `nowhere`: its page says why. */
  runs: 'here' | 'button' | 'nowhere';
}

/** Bundles what runs in the browser, and writes down what each page's blocks are held against. */
export async function prepareBlocks(folders: SiteFolders = siteFolders()): Promise<void> {
  const { root, cache } = folders;
  const config = await loadConfig(root);
  const releases = await bundleReleases(config, root, join(cache, 'bundle'));
  const content = join(root, 'src/content/docs');
  const preparation: Preparation = {
    imports: Object.fromEntries(releases.map(({ specifier, url }) => [specifier, url])),
    models: findModels(content, config, releases),
    blocks: findBlocks(root, content),
  };
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'preparation.json'), JSON.stringify(preparation));
}

export function readPreparation(): Preparation {
  return JSON.parse(readFileSync(join(siteFolders().cache, 'preparation.json'), 'utf8'));
}

function findModels(
  content: string,
  { releases }: DocsConfig,
  bundled: readonly BundledRelease[],
): Preparation['models'] {
  const found: Preparation['models'] = {};
  for (const file of walk(content) ?? []) {
    const model = readModel(readFileSync(file, 'utf8'));
    const release = releases.find(({ id }) => id === model?.release);
    const bundle = bundled.find(({ id }) => id === model?.release);
    if (model === undefined || release === undefined || bundle === undefined) continue;
    const { name, direction, schema } = model;
    found[addressOf(file, content)] = {
      schema: schemaName(release, name, direction, schema),
      direction,
      codec: bundle.codec,
      releaseUrl: bundle.url,
    };
  }
  return found;
}

/** Blocks of pages; files that a page shows as examples are not among them. */
function findBlocks(root: string, content: string): Preparation['blocks'] {
  const found: Preparation['blocks'] = {};
  const { blocks } = collect({ root, paths: [content], cacheDir: join(root, '.cache/blocks') });
  for (const block of blocks) {
    // What is not checked may import what is not here; its page says why.
    const isHere = runsIn(block) === 'page';
    const runs = !isHere ? 'nowhere' : block.scenario === undefined ? 'here' : 'button';
    (found[addressOf(block.file, content)] ??= []).push({ runs });
  }
  return found;
}

function addressOf(file: string, content: string): string {
  const path = pagePath(pageId(relative(content, file).replaceAll('\\', '/')));
  return path === '/404/' ? '/404.html' : path;
}
