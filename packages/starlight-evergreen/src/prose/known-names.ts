import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocsConfig } from '../config/index.ts';
import { readRelease } from '../reference/read/index.ts';
import type { AllowList } from './allow-list.ts';
import type { KnownNames } from './check-name.ts';
import { declaredNames } from './declared-names.ts';
import type { PageText } from './page-text.ts';
import { platformNames } from './platform-names.ts';
import { type ReleaseNames, namesOf } from './release-names.ts';
import { dataBelow, namesBelow, wordsOfCode } from './source-names.ts';

/**
 * Reads every release of the config with its errors, the declarations of its packages, and the strings of the folders that
 * `prose.sources` names.
 * @param root - the project's folder
 */
export async function readNames(config: DocsConfig, root: string): Promise<ReleaseNames> {
  const names = namesOf(await Promise.all(config.releases.map((release) => readRelease(release, root))));
  for (const release of config.releases) {
    for (const code of Object.keys(release.errors?.codes ?? {})) names.index.add(code, 'value');
    if (!('package' in release)) continue;
    for (const name of declaredNames(release.package, root)) names.index.add(name, 'declaration');
  }
  for (const folder of config.prose.sources) {
    for (const name of dataBelow(join(root, folder))) names.index.add(name, 'value');
  }
  return names;
}

/** Gives each page the names that it may speak of besides the releases: its own blocks, and for a README the code beside it. */
export function createKnownNames(
  names: ReleaseNames,
  allowed: AllowList,
  root: string,
): (page: PageText) => KnownNames {
  const { globals, members } = platformNames();
  const beside = new Map<string, Set<string>>();

  function namesBeside(page: PageText): ReadonlySet<string> {
    if (!page.file.endsWith('.md') || page.file.startsWith('src/content/')) return new Set();
    const folder = dirname(page.file);
    const found = beside.get(folder) ?? namesBelow(join(root, folder));
    beside.set(folder, found);
    return found;
  }

  return (page) => {
    const own = new Set<string>();
    for (const code of [...page.blocks, ...page.examples.map((file) => readExample(root, file))]) {
      for (const name of wordsOfCode(code)) own.add(name);
    }
    const others = namesBeside(page);
    return {
      names,
      globals,
      knows: (name) => own.has(name) || others.has(name) || members.has(name) || allowed.take(name),
    };
  };
}

/** The build says it when a page shows an example that is not there. */
function readExample(root: string, file: string): string {
  const path = join(root, 'src/examples', dirname(file), basename(file));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
