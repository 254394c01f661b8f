import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Under this id Astro's own plugin gives the bundle all rendered content. */
const STORE_MODULE = /^\0astro:data-layer-content$/;

/**
 * Reads the rendered content from Astro's cache file. Astro itself turns the whole of it into a module with one string:
 * with 5,000 pages that is 200 MB, which costs 20 s and 2 GB to bundle and to compile. The pages are rendered on the
 * machine that wrote the file, so it is there.
 */
export function contentStore(): AstroIntegration {
  return {
    name: 'starlight-evergreen/content-store',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        const folder = command === 'dev' ? new URL('.astro/', config.root) : config.cacheDir;
        updateConfig({ vite: { plugins: [readStore(fileURLToPath(new URL('data-store.json', folder)))] } });
      },
    },
  };
}

function readStore(file: string): VitePlugin {
  return {
    name: 'starlight-evergreen/content-store',
    load: {
      order: 'pre',
      filter: { id: STORE_MODULE },
      handler: () => `
        import { existsSync, readFileSync } from 'node:fs';
        const file = ${JSON.stringify(file)};
        export default existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : new Map();`,
    },
  };
}
