import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { feedAddress } from '../changes/feed.ts';
import type { Project } from '../project.ts';

/** Gives the site the pages that are not files of its content. */
export function pageRoutes(
  { proof, playground }: Pick<Project, 'proof' | 'playground'>,
  docs: DocsConfig,
): AstroIntegration {
  const address = proof.replace(/\/$/, '');
  const tries = playground.replace(/\/$/, '');
  // Compiled or not: the modules beside this one have its ending.
  const script = extname(import.meta.filename);
  const routes: Readonly<Record<string, string>> = {
    [tries]: 'playground.astro',
    [`${tries}.md`]: `playground.md${script}`,
    [address]: 'proof.astro',
    [`${address}.json`]: `proof.json${script}`,
    [`${address}.md`]: `proof.md${script}`,
    [`/${docs.changes.slug}/[...name].json`]: `changes-data.json${script}`,
    '/[...release]/models': '[...release]/models/index.astro',
    '/[...release]/models.md': `[...release]/models.md${script}`,
    '/[...release]/models-index.json': `[...release]/models-index.json${script}`,
    '/[...release]/models.json': `[...release]/models.json${script}`,
  };
  return {
    name: 'starlight-evergreen/page-routes',
    hooks: {
      'astro:config:setup'({ config, injectRoute }) {
        // Items of a feed have whole addresses, so without one of the site there is no feed.
        const feed =
          config.site === undefined ? {} : { [feedAddress(docs.changes.slug)]: `changes-feed.xml${script}` };
        for (const [pattern, file] of Object.entries({ ...routes, ...feed }))
          injectRoute({ pattern, entrypoint: new URL(`../routes/${file}`, import.meta.url) });
      },
    },
  };
}
