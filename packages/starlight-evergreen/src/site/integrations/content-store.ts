import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { findPackageFolder } from '../../files/find-package.ts';
import { collectionsReader } from '../kept/collections.ts';
import { pageTextsFile } from '../kept/page-texts.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** In the package it is JavaScript. */
const textsModule = join(import.meta.dirname, `../kept/page-texts${extname(import.meta.filename)}`);

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
        const parser = parserOf(fileURLToPath(config.root));
        const plugin = readStore(fileURLToPath(folder), parser);
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** What Astro reads its file with. Where it is not found, Astro does it. */
function parserOf(root: string): string | undefined {
  const astro = findPackageFolder('astro', root);
  if (astro === undefined) return undefined;
  try {
    return createRequire(join(astro, 'package.json')).resolve('devalue');
  } catch {
    return undefined;
  }
}

function readStore(folder: string, parser: string | undefined): VitePlugin {
  const file = join(folder, 'data-store.json');
  const isFound = parser !== undefined && existsSync(parser);
  return {
    name: 'starlight-evergreen/content-store',
    load: {
      order: 'pre',
      filter: { id: STORE_MODULE },
      handler: () => `
        import { existsSync, readFileSync } from 'node:fs';
        ${isFound ? `import { unflatten } from ${JSON.stringify(parser)};` : 'const unflatten = (data) => data;'}
        import { PageTexts } from ${JSON.stringify(textsModule)};
        const file = ${JSON.stringify(file)};
        const texts = new PageTexts(${JSON.stringify(join(folder, pageTextsFile))});
        const data = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : new Map();
        const collections = Array.isArray(data) ? unflatten(data.map((value) => texts.resolve(value))) : data;
        globalThis[Symbol.for(${JSON.stringify(collectionsReader)})]?.(collections);
        export default collections;`,
    },
  };
}
