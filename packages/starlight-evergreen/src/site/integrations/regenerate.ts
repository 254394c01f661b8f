import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/** A change here changes generated pages. */
const SOURCES = ['src/schemas/', 'src/examples/', 'reports/'];
const CONFIG = 'docs.config.ts';

/**
 * In dev: writes the generated pages, and writes them again when a schema, an example, a report or the configuration changes.
 * Only a first start waits for them; later the server starts with the pages of last time.
 * @param slugs - the generated folders below `src/content/docs`
 */
export function regenerate(slugs: readonly string[]): AstroIntegration {
  return {
    name: 'regenerate',
    hooks: {
      async 'astro:config:setup'({ command, config, logger }) {
        const root = fileURLToPath(config.root);
        const isMissing = slugs.some((slug) => !existsSync(join(root, 'src/content/docs', slug)));
        if (command === 'dev' && isMissing) await generate(root, logger);
      },
      'astro:server:setup'({ server, logger }) {
        const root = server.config.root;
        const run = oneAtATime(() => generate(root, logger));
        void run();
        server.watcher.add([...SOURCES, CONFIG].map((path) => `${root}/${path}`));
        server.watcher.on('all', (_event, path) => {
          if (isSource(relative(root, path))) void run();
        });
      },
    },
  };
}

async function generate(root: string, logger: AstroIntegrationLogger): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../cli/cli.ts'), 'generate'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) logger.error(`generate ended with ${code}; the pages are as before.`);
}

/** Whether a path, relative to the project's root, belongs to what pages are generated from. */
export function isSource(path: string): boolean {
  const posix = path.split(sep).join('/');
  return posix === CONFIG || SOURCES.some((folder) => posix.startsWith(folder));
}

/**
 * Runs `task` now, or once more after the current run when asked while it runs: the last change always counts, and
 * ten changes at once make two runs.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  async function loop(): Promise<void> {
    do {
      again = false;
      await task();
    } while (again);
    running = undefined;
  }
  return () => {
    again = running !== undefined;
    running ??= loop();
    return running;
  };
}
