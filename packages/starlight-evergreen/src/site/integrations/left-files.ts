import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LeftFiles } from '../kept/left-files.ts';

/** Empties the folder of the site in Astro's place, and leaves there what parts of this plugin would write again. */
export function leftFiles(files: LeftFiles): AstroIntegration {
  let isOurs = false;
  let outDir: URL | undefined;
  return {
    name: 'starlight-evergreen/left-files',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        // Who says that nothing is emptied has a reason.
        isOurs = command === 'build' && config.vite.build?.emptyOutDir === undefined;
        if (isOurs) updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done'({ config }) {
        outDir = config.outDir;
      },
      'astro:build:start'() {
        if (isOurs && outDir !== undefined) files.empty(fileURLToPath(outDir));
      },
      'astro:build:generated'({ dir }) {
        files.begin(fileURLToPath(dir));
      },
      'astro:build:done'() {
        files.end();
      },
    },
  };
}
