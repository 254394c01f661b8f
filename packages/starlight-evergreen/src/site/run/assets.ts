import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { createHash } from 'node:crypto';
import { loadSandboxes } from '../../sandbox/sandboxes.ts';
import { bundleRunner, type RunnerBundle } from '../../runner/bundle/bundle.ts';
import { bundleModule, writeBundle } from './bundle-module.ts';
import { provideRunReleases } from './run-releases.ts';

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
        updateConfig({
          vite: {
            plugins: [
              bundleModule('run-assets', 'virtual:run-manifest', /^\/(?:run\/|_astro\/run-)/, bundle),
            ],
          },
        });
      },
      async 'astro:build:done'({ dir }) {
        writeBundle(await bundle(), dir);
      },
    },
  };
}
