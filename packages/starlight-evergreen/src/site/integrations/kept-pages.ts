import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { startTrace } from '../../files/trace/start-trace.ts';
import { watchCollections } from '../kept/collections.ts';
import { PageKeeper } from '../kept/page-keeper.ts';
import { RenderingBundle } from '../kept/rendering-bundle.ts';
import type { IndexFile } from '../search/index-file.ts';
import { surroundingsDigest } from './rendering-digest.ts';

/**
 * Keeps the HTML of pages that are files of Markdown between builds, so that a build after a small change renders what may be
 * different. In a clean clone nothing is kept.
 */
export function keptPages(docs: DocsConfig, root: string, search: IndexFile): AstroIntegration {
  const bundle = new RenderingBundle();
  const store = join(root, '.cache/pages/all');
  let settings: AstroConfig | undefined;
  let keeper: PageKeeper | undefined;
  return {
    name: 'starlight-evergreen/kept-pages',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build') updateConfig({ vite: { plugins: [bundle.plugin] } });
      },
      'astro:config:done'({ config, buildOutput }) {
        // An adapter may render elsewhere; and of pages that are rendered at once nobody knows which of them reads a file.
        const isSimple = buildOutput === 'static' && config.adapter === undefined;
        settings = isSimple && config.build.concurrency === 1 ? config : undefined;
      },
      'astro:build:start'({ setPrerenderer }) {
        if (settings === undefined) return;
        if (process.argv.includes('--force')) rmSync(`${store}.json`, { force: true });
        const { base, build, cacheDir, outDir } = settings;
        const folder = fileURLToPath(outDir);
        const pages = new PageKeeper({
          store,
          folder,
          bundleFolder: join(folder, '.prerender'),
          bundle,
          made: [
            fileURLToPath(cacheDir),
            join(root, '.astro'),
            join(store, '..'),
            join(root, '.cache/cards'),
          ],
          assets: build.assets,
          base,
          surroundings: surroundingsDigest(root, docs),
          addresses: () => (search.isMade ? [`/${build.assets}/${search.name}`] : []),
          startTrace,
          collections: watchCollections(),
        });
        keeper = pages;
        setPrerenderer((astro) => pages.wrap(astro));
      },
      'astro:build:generated'({ logger }) {
        if (keeper === undefined) return;
        if (!keeper.store())
          logger.warn('The next build renders all pages, as files changed while this one rendered them.');
        const { kept, change } = keeper;
        if (kept > 0) logger.info(`${kept} pages would be the same again, and were not rendered.`);
        if (change !== undefined) logger.info(`All pages were rendered, as this changed: ${change}.`);
      },
    },
  };
}
