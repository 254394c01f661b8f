import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

/** Files that are made beside the site's own, and what pages need to know of them. */
export interface Bundle {
  manifest: object;
  /** Text of each file by its address. */
  files: ReadonlyMap<string, string>;
}

/**
 * Gives scripts the manifest of a bundle as a virtual module; in dev it serves the bundle's files as well. Nothing is made before
 * it is asked for.
 * @param addresses - what the files' addresses begin with
 */
export function bundleModule(
  name: string,
  moduleId: `virtual:${string}`,
  addresses: RegExp,
  bundle: () => Promise<Bundle>,
): VitePlugin {
  return {
    name,
    resolveId: { filter: { id: new RegExp(`^${moduleId}$`) }, handler: () => `\0${moduleId}` },
    load: {
      // Rolldown's filters see the resolved id.
      filter: { id: new RegExp(`^\0${moduleId}$`) },
      handler: async () => `export default ${JSON.stringify((await bundle()).manifest)};`,
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!addresses.test(path)) return next();
        void serve(bundle, path, response, next);
      });
    },
  };
}

async function serve(
  bundle: () => Promise<Bundle>,
  path: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  try {
    const text = (await bundle()).files.get(path);
    if (text === undefined) return next();
    response.setHeader('Content-Type', contentType(path));
    response.end(text);
  } catch (error) {
    next(error);
  }
}

function contentType(path: string): string {
  if (path.endsWith('.html')) return 'text/html';
  return path.endsWith('.json') ? 'application/json' : 'text/javascript';
}

/** Writes the files of a bundle into the finished site. */
export function writeBundle({ files }: Bundle, site: URL): void {
  for (const [address, text] of files) {
    const file = fileURLToPath(new URL(`.${address}`, site));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
