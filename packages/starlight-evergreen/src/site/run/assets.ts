import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { createHash } from 'node:crypto';
import { loadSandboxes } from '../../sandbox/sandboxes.ts';
import { bundleRunner, type RunnerBundle } from '../../runner/bundle/bundle.ts';
import { provideRunReleases } from './run-releases.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

const moduleId = 'virtual:run-manifest';

/**
 * Bundles the runner beside the site's own scripts: `virtual:run-manifest` says where its files are. The scripts of
 * pages only import it when a reader presses Run.
 */
export function runAssets(config: DocsConfig): AstroIntegration {
  let bundling: Promise<RunnerBundle> | undefined;
  let root = '';
  const bundle = (): Promise<RunnerBundle> => (bundling ??= bundleRunner(config, root));
  return {
    name: 'run-assets',
    hooks: {
      async 'astro:config:setup'({ command, config: astro, updateConfig }) {
        root = fileURLToPath(astro.root);
        if (command === 'preview') return;
        const releases = await loadSandboxes(root, config.releases);
        provideRunReleases(releases);
        // Astro renders a page again only when its text or the Markdown options change; what it says of a scenario stands elsewhere.
        const told = JSON.stringify(
          releases.map(({ specifier, sandbox }) => [specifier, sandbox?.scenarios]),
        );
        const scenariosDigest = createHash('sha256').update(told).digest('base64url');
        Object.assign(astro.markdown.processor.options, { scenariosDigest });
        updateConfig({ vite: { plugins: [manifestModule(bundle)] } });
      },
      async 'astro:build:done'({ dir }) {
        const { files } = await bundle();
        for (const [address, text] of files) {
          const file = fileURLToPath(new URL(`.${address}`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}

function manifestModule(bundle: () => Promise<RunnerBundle>): VitePlugin {
  return {
    name: 'run-assets',
    resolveId: { filter: { id: /^virtual:run-manifest$/ }, handler: () => `\0${moduleId}` },
    load: {
      // Rolldown's filters see the resolved id.
      filter: { id: /^\0virtual:run-manifest$/ },
      handler: async () => `export default ${JSON.stringify((await bundle()).manifest)};`,
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        void serve(bundle, request.url?.split('?')[0] ?? '', response, next);
      });
    },
  };
}

async function serve(
  bundle: () => Promise<RunnerBundle>,
  path: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  if (!/^\/(?:run\/|_astro\/run-)/.test(path)) return next();
  try {
    const text = (await bundle()).files.get(path);
    if (text === undefined) return next();
    response.setHeader('Content-Type', path.endsWith('.html') ? 'text/html' : 'text/javascript');
    response.end(text);
  } catch (error) {
    next(error);
  }
}
