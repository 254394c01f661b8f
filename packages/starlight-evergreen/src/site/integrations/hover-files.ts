import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { failBuild } from '../fail-build.ts';
import { provideHoverFiles } from '../hovers/hover-files.ts';
import type { LeftFiles } from '../kept/left-files.ts';
import type { BuiltPages } from '../links/built-pages.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/**
 * Long tables of what hovers say lie in files beside the pages, which load them when a reader points at a block. They are
 * kept where Astro keeps rendered content, so that neither is there without the other.
 */
export function hoverFiles(pages: BuiltPages, left: LeftFiles): AstroIntegration {
  let isDev = false;
  let store = '';
  let folder = '';
  let address = '';
  let path = '';
  return {
    name: 'starlight-evergreen/hover-files',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        isDev = command === 'dev';
        if (isDev) updateConfig({ vite: { plugins: [serveFiles(() => ({ folder, address }))] } });
      },
      'astro:config:done'({ config }) {
        const cache = isDev ? new URL('.astro/', config.root) : config.cacheDir;
        store = fileURLToPath(new URL('data-store.json', cache));
        folder = fileURLToPath(new URL('hovers/', cache));
        path = `${config.build.assets}/hovers/`;
        address = `${config.base.replace(/\/$/, '')}/${path}`;
        provideHoverFiles({ folder, address });
      },
      'astro:build:done'({ dir }) {
        const asked = new Set<string>();
        const missing = new Set<string>();
        for (const [page, { facts }] of pages.read(fileURLToPath(dir))) {
          for (const link of facts.links) {
            if (!link.startsWith(address)) continue;
            asked.add(basename(link));
            if (!existsSync(join(folder, basename(link)))) missing.add(page);
          }
        }
        if (missing.size > 0) failMissing(missing, store);
        for (const name of asked) left.copy(join(folder, name), path + name, name);
        removeOthers(folder, asked);
      },
    },
  };
}

/** The next build then renders their blocks anew. */
function failMissing(pages: Iterable<string>, store: string): never {
  rmSync(store, { force: true });
  failBuild(
    Array.from(pages, (where) => ({
      where,
      message: 'what the hovers of its blocks say is no longer in the cache of Astro',
      hint: 'Build again: the page is then rendered anew.',
    })),
  );
}

/** Of blocks that are no longer shown. */
function removeOthers(folder: string, asked: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name), { force: true });
}

function serveFiles(where: () => { folder: string; address: string }): VitePlugin {
  return {
    name: 'starlight-evergreen/hover-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { folder, address } = where();
        const asked = request.originalUrl?.split('?')[0] ?? '';
        const file = join(folder, basename(asked));
        if (!asked.startsWith(address) || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(readFileSync(file));
      });
    },
  };
}
