import type { AstroIntegration } from 'astro';

/** Pages that are not files of the site's content, by their routes. */
const routes: Readonly<Record<string, string>> = {
  '/proof': '../routes/proof.astro',
  '/proof.json': '../routes/proof.json.ts',
  '/proof.md': '../routes/proof.md.ts',
  '/[...release]/models': '../routes/[...release]/models/index.astro',
  '/[...release]/models.md': '../routes/[...release]/models.md.ts',
  '/reference/models.json': '../routes/reference/models.json.ts',
};

/** Gives the site the engine's own pages. */
export function pageRoutes(): AstroIntegration {
  return {
    name: 'page-routes',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const [pattern, file] of Object.entries(routes))
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url) });
      },
    },
  };
}
