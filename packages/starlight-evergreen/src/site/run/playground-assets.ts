import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PackageFingerprints } from '../../blocks/package-fingerprint.ts';
import type { DocsConfig } from '../../config/index.ts';
import { type PlaygroundBundle, bundlePlayground } from '../../playground/bundle/bundle-playground.ts';
import { bundleModule, writeBundle } from './bundle-module.ts';

/**
 * Puts the compiler and the types of each release beside the site's own scripts: `virtual:playground-manifest` says where they
 * are. The scripts of pages only import it when a reader presses Edit.
 */
export function playgroundAssets(config: DocsConfig, packages: PackageFingerprints): AstroIntegration {
  let bundling: Promise<PlaygroundBundle> | undefined;
  let root = '';
  const bundle = (): Promise<PlaygroundBundle> => (bundling ??= bundlePlayground(config, root, packages));
  return {
    name: 'playground-assets',
    hooks: {
      'astro:config:setup'({ command, config: astro, updateConfig }) {
        root = fileURLToPath(astro.root);
        if (command === 'preview') return;
        const plugin = bundleModule(
          'playground-assets',
          'virtual:playground-manifest',
          /^\/_astro\/playground-/,
          bundle,
        );
        updateConfig({ vite: { plugins: [plugin] } });
      },
      async 'astro:build:done'({ dir }) {
        writeBundle(await bundle(), dir);
      },
    },
  };
}
