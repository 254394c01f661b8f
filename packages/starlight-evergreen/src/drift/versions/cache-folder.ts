import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const unfinished = '.installing-';
const staleAfter = 60 * 60_000;

/** A folder to work in, on the same disk as those that are kept. */
export function createFolder(cacheDir: string): string {
  mkdirSync(cacheDir, { recursive: true });
  removeStale(cacheDir);
  return mkdtempSync(join(cacheDir, unfinished));
}

/** Gives a finished folder its name. Whoever comes second leaves what the first one put there. */
export function keepFolder(folder: string, target: string, isWhole: () => boolean): void {
  mkdirSync(dirname(target), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    if (isWhole()) return;
    // Moved aside first: a folder that vanishes file by file could be taken for a whole one.
    if (existsSync(target)) discard(target, join(dirname(folder), `${basename(folder)}-old-${attempt}`));
    try {
      return renameSync(folder, target);
    } catch (error) {
      if (!existsSync(target) || attempt === 3) throw error;
    }
  }
}

function discard(folder: string, aside: string): void {
  try {
    renameSync(folder, aside);
  } catch {
    // Another process was quicker.
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Removes what processes left that were stopped on the way. */
function removeStale(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (!name.startsWith(unfinished)) continue;
    const path = join(cacheDir, name);
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - modified > staleAfter) rmSync(path, { recursive: true, force: true });
  }
}

/** The versions of a package that were kept, the earliest first. */
export function fetchedVersions(cacheDir: string, name: string): string[] {
  const prefix = `${basename(name)}@`;
  const folder = dirname(join(cacheDir, name));
  if (!existsSync(folder)) return [];
  const collator = new Intl.Collator('en', { numeric: true });
  return readdirSync(folder)
    .flatMap((entry) => (entry.startsWith(prefix) ? [entry.slice(prefix.length)] : []))
    .toSorted(collator.compare);
}
