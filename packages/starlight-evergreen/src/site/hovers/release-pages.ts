import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { z } from 'zod';
import type { ReleaseConfig } from '../../config/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { pageId, pagePath } from '../page-id.ts';
import type { ReleasePages } from './block-pages.ts';

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
