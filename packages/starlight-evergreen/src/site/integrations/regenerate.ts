import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { DocsConfig } from '../../config/index.ts';
import { releasesWithPages } from '../../config/earlier.ts';

/**
 * In dev: writes the generated pages, and writes them again when a schema, an example or a report changes. When the config
 * changes, the server starts anew.
 * @param root - the project's folder
 */
export function regenerate(config: DocsConfig, root: string): AstroIntegration {
  const sources = sourcesOf(config);
  return {
    name: 'starlight-evergreen/regenerate',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        const run = oneAtATime(() => generate(root, logger));
        void run();
        server.watcher.add(sources.map((path) => join(root, path)));
        server.watcher.on('all', (_event, path) => {
          if (isSource(relative(root, path), sources)) void run();
        });
      },
    },
  };
}

/** Only a first start waits for the generated pages; later the server starts with those of last time. */
export async function generateWhatIsMissing(
  config: DocsConfig,
  root: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const isMissing = releasesWithPages(config).some(
    ({ slug }) => !existsSync(join(root, 'src/content/docs', slug)),
  );
  if (isMissing) await generate(root, logger);
}

async function generate(root: string, logger: AstroIntegrationLogger): Promise<void> {
  const command = join(import.meta.dirname, `../../cli/cli${extname(import.meta.filename)}`);
  const child = spawn(process.execPath, [command, 'generate'], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) logger.error(`generate ended with ${code}; the pages are as before.`);
}

/** Folders of what pages are generated from, relative to the project, each with a slash at its end. */
export function sourcesOf({ releases, values }: Pick<DocsConfig, 'releases' | 'values'>): string[] {
  const modules = releases.flatMap((release) => ('module' in release ? [release.module] : []));
  const folders = [...modules, ...(values === undefined ? [] : [values])].map((path) => dirname(path));
  const examples = releases.flatMap(({ examples: folder }) => folder ?? []);
  const all = ['src/examples', 'reports', ...folders, ...examples].map(
    (path) => `${path.replace(/^\.\//, '')}/`,
  );
  return [...new Set(all.filter((folder) => folder !== './'))];
}

/** Whether a path, relative to the project's root, belongs to what pages are generated from. */
export function isSource(path: string, sources: readonly string[]): boolean {
  const posix = path.split(sep).join('/');
  return sources.some((source) => posix.startsWith(source));
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
