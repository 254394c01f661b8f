import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBareSite } from './bare-site.ts';
import { type Measurement, measure } from './measure.ts';
import { cli, copyProject, pagesOf } from './project.ts';

/** A site that was built. */
export interface BuiltSite {
  /** Where its HTML is. */
  folder: string;
  build: Measurement;
}

/** What measurements share. Each part is made when it is first asked for. */
export interface Bench {
  /** The project itself; nothing in it is written. */
  root: string;
  /** For temporary files; below the project, so that its packages are found from there. */
  folder: string;
  /** A copy of the project, with generated pages and with caches of its own that are empty at first. */
  project(): Promise<string>;
  /** The project's site, built from that copy. Its blocks are checked before, as `npm run build` does. */
  site(): Promise<BuiltSite>;
  /** Starlight and nothing else, with as many pages. */
  bareSite(): Promise<BuiltSite>;
  log(line: string): void;
  /** Removes the temporary files. */
  remove(): void;
}

/** Starts a bench in a folder of its own. */
export function createBench(log: (line: string) => void): Bench {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const parent = join(root, '.cache/bench');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));

  const build = async (site: string): Promise<BuiltSite> => ({
    build: await measure([astro(root), 'build'], site),
    folder: join(site, 'dist'),
  });

  const project = lazy(async () => {
    log('  copying the project and generating its pages');
    const copy = join(folder, 'project');
    copyProject(root, copy);
    await measure([cli, 'generate'], copy);
    return copy;
  });

  return {
    root,
    folder,
    log,
    project,
    site: lazy(async () => {
      const copy = await project();
      await measure([cli, 'check'], copy);
      log('  building the site');
      return build(copy);
    }),
    bareSite: lazy(async () => {
      const { length } = pagesOf(await project());
      const bare = join(folder, 'bare');
      writeBareSite(bare, length);
      log(`  building a bare site of ${length} pages`);
      return build(bare);
    }),
    remove() {
      // A process that was just ended may have written something meanwhile.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The path of Astro's command. */
export function astro(root: string): string {
  return join(root, 'node_modules/astro/bin/astro.mjs');
}

function lazy<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
