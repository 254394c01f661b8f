import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { z } from 'zod';
import { importedModules } from '../../blocks/imports.ts';
import type { ReleaseConfig } from '../../config/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { pageId, pagePath } from '../page-id.ts';
import type { PageFinder } from './type-links.ts';

/** The pages of one release, by names that stand in types. */
export interface ReleasePages {
  /** What code of this release imports from. */
  specifier: string;
  /** Address of the release's folder. */
  base: string;
  /** Addresses by exported type, relative to that. */
  models: ReadonlyMap<string, string>;
  /** Addresses by class and method, relative to that. */
  methods: ReadonlyMap<string, string>;
}

const docs = 'src/content/docs';

const pageSchema = z.object({
  title: z.string(),
  model: z.object({ names: z.array(z.string()).default([]) }).optional(),
  operation: z.object({ declaredIn: z.string().optional() }).optional(),
});

/** Reads from the front matter of the generated pages which names they are about. */
export function readReleasePages(root: string, releases: readonly ReleaseConfig[]): ReleasePages[] {
  return releases.map((release) => {
    const base = `/${release.slug}/`;
    const models = new Map<string, string>();
    const methods = new Map<string, string>();
    for (const entry of entriesOf(root, release.slug)) {
      const { frontmatter } = parseFrontmatter(readFileSync(join(root, docs, entry), 'utf8'));
      const { success, data } = pageSchema.safeParse(frontmatter);
      if (!success) continue;
      const address = pagePath(pageId(entry)).slice(base.length);
      for (const name of data.model ? [data.title, ...data.model.names] : []) models.set(name, address);
      if (data.operation?.declaredIn !== undefined) methods.set(data.operation.declaredIn, address);
    }
    return { specifier: specifierOf(release), base, models, methods };
  });
}

/** Files of models and operations, relative to the folder of all pages. */
function entriesOf(root: string, slug: string): string[] {
  return ['models', 'operations'].flatMap((folder) => {
    try {
      return readdirSync(join(root, docs, slug, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .toSorted()
        .map((name) => `${slug}/${folder}/${name.replaceAll('\\', '/')}`);
    } catch {
      return [];
    }
  });
}

/** Where the names in a block's types lead. */
export interface BlockPages extends PageFinder {
  base: string;
}

/**
 * The pages that a block's types lead to: those of the release that it imports from. A name that the block declares
 * itself, and the page that it stands on, are none of them.
 *
 * @param page address of the page that the block stands on, where it is known
 */
export function pagesOfBlock(
  releases: readonly ReleasePages[],
  code: string,
  page?: string,
): BlockPages | undefined {
  const imported = importedModules(code);
  const release = releases.find(({ specifier }) =>
    imported.some((name) => name === specifier || name.startsWith(`${specifier}/`)),
  );
  if (release === undefined) return undefined;
  const { base, models, methods } = release;
  const own = new Set(
    [...code.matchAll(/\b(?:type|interface|class|enum)\s+([\w$]+)/g)].map(([, name]) => name),
  );
  const elsewhere = (address: string | undefined): string | undefined =>
    address === undefined || `${base}${address}` === page ? undefined : address;
  return {
    base,
    model: (name) => (own.has(name) ? undefined : elsewhere(models.get(name))),
    method: (name) => elsewhere(methods.get(name)),
  };
}
