import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Project } from '../project.ts';

/** Gives the site the pages that are not files of its content. */
export function pageRoutes({ proof }: Pick<Project, 'proof'>): AstroIntegration {
  const address = proof.replace(/\/$/, '');
  // Compiled or not: the modules beside this one have its ending.
  const script = extname(import.meta.filename);
  const routes: Readonly<Record<string, string>> = {
    [address]: 'proof.astro',
    [`${address}.json`]: `proof.json${script}`,
    [`${address}.md`]: `proof.md${script}`,
    '/[...release]/models': '[...release]/models/index.astro',
    '/[...release]/models.md': `[...release]/models.md${script}`,
    '/[...release]/models.json': `[...release]/models.json${script}`,
  };
  return {
    name: 'starlight-evergreen/page-routes',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const [pattern, file] of Object.entries(routes))
          injectRoute({ pattern, entrypoint: new URL(`../routes/${file}`, import.meta.url) });
      },
    },
  };
}
