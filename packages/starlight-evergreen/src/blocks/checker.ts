import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Block, CheckedBlock } from './block.ts';
import { isFailure } from './compiler-failure.ts';
import { checkInPool } from './check-pool.ts';
import { checkedFormat, createCheckedStore } from './checked-store.ts';
import { type ColdChecker, createWarmChecker } from './cold-checker.ts';
import { Declarations } from './declarations.ts';
import { resolveModuleMap } from './modules.ts';
import { blockOptions, toolVersion } from './options.ts';
import type { PackageFingerprints } from './package-fingerprint.ts';
import type { VersionedPages } from './versioned-pages.ts';

export interface CheckerOptions {
  /** Absolute folder of the project: its packages are what blocks import. */
  root: string;
  /** Modules that are not packages, as in a tsconfig's `paths`: specifier to files, relative to `root`. */
  modules?: Record<string, readonly string[]>;
  /** Pages of earlier versions. */
  versions?: readonly VersionedPages[];
  /** Folder that keeps results; without it nothing is kept. */
  cacheDir?: string;
  /** Fingerprints of packages, where others need them too. */
  packages?: PackageFingerprints;
  /** Called now and then while blocks that are not in the cache are checked. */
  onProgress?: (done: number, total: number) => void;
}

export interface Checker {
  /** Checks blocks on this thread, and stays warm for the next time; results in the order of the blocks. */
  check(blocks: readonly Block[]): CheckedBlock[];
  /**
   * The same for a whole project: many blocks are spread over threads that end when they are done.
   * @param beside - blocks that others will ask for: they are kept, and not counted
   */
  checkAll(blocks: readonly Block[], beside?: readonly Block[]): Promise<CheckedBlock[]>;
  /** Loads the compiler and what blocks can see, so that {@link check} is quick the next time. Nothing is kept of it. */
  prepare(blocks: readonly Block[]): void;
  /** Writes the cache to disk. `prune` drops what no check has asked for: right after the whole project only. */
  flush(options?: { prune?: boolean }): void;
  /** How many blocks were checked, and how many were answered from the cache, so far. */
  readonly counts: Readonly<{ checked: number; cached: number }>;
}

/** Each thread holds a program with all declarations: half a gigabyte. */
const maximumThreads = 3;

/** With fewer blocks a thread is not worth the two seconds that its start takes. */
const blocksPerThread = 400;

/** Blocks sorted into known and unknown; equal blocks share a key. */
interface Lookup {
  keys: string[];
  known: Map<string, CheckedBlock>;
  unknown: Map<string, Block>;
}

/** A checker whose cache is by content. TypeScript is loaded when the first block is not in the cache. */
export function createChecker({
  root,
  modules = {},
  versions = [],
  cacheDir,
  packages,
  onProgress,
}: CheckerOptions): Checker {
  const surroundings = { root, modules: resolveModuleMap(modules, root), versions };
  const declarations = new Declarations(root, surroundings.modules, versions, packages);
  const store = cacheDir === undefined ? undefined : createCheckedStore(cacheDir);
  const counts = { checked: 0, cached: 0 };
  const ambient = blockOptions.types.map((name) => declarations.ambient(name));
  const tools = [toolVersion('typescript'), toolVersion('twoslash')];
  const base = JSON.stringify([checkedFormat, blockOptions, tools, ambient]);
  let warm: ColdChecker | undefined;

  function keyOf({ file, lang, ending, code }: Block): string {
    const seen = declarations.fingerprint(code, dirname(file));
    const jsx = lang.endsWith('x') ? declarations.fingerprint("import 'react'", dirname(file)) : '';
    const parts = JSON.stringify([base, ending ?? lang, code, seen, jsx]);
    return createHash('sha256').update(parts).digest('base64url');
  }

  function lookUp(blocks: readonly Block[], beside: readonly Block[] = []): Lookup {
    declarations.refresh();
    const lookup: Lookup = { keys: blocks.map(keyOf), known: new Map(), unknown: new Map() };
    const { known, unknown } = lookup;
    const keys = [...lookup.keys, ...beside.map(keyOf)];
    for (const [index, block] of [...blocks, ...beside].entries()) {
      const key = keys[index] ?? '';
      if (known.has(key) || unknown.has(key)) continue;
      const stored = store?.get(key);
      if (stored === undefined) unknown.set(key, block);
      else known.set(key, stored);
    }
    const checked = lookup.keys.filter((key) => unknown.has(key)).length;
    counts.checked += checked;
    counts.cached += blocks.length - checked;
    return lookup;
  }

  function complete({ keys, known, unknown }: Lookup, results: readonly CheckedBlock[]): CheckedBlock[] {
    if (results.length > 0) declarations.refresh('now');
    for (const [index, [key, block]] of [...unknown].entries()) {
      const checked = results[index];
      if (checked === undefined) continue;
      known.set(key, checked);
      // What has changed since the block was looked up may be in the result, or not.
      if (!isFailure(checked) && keyOf(block) === key) store?.set(key, checked);
    }
    return keys.flatMap((key) => known.get(key) ?? []);
  }

  function checkHere(blocks: readonly Block[]): CheckedBlock[] {
    if (blocks.length === 0) return [];
    warm ??= createWarmChecker(surroundings);
    return warm(blocks);
  }

  return {
    counts,
    check(blocks) {
      const lookup = lookUp(blocks);
      return complete(lookup, checkHere([...lookup.unknown.values()]));
    },
    async checkAll(blocks, beside) {
      const lookup = lookUp(blocks, beside);
      const unknown = [...lookup.unknown.values()];
      const worthwhile = Math.ceil(unknown.length / blocksPerThread);
      const threads = Math.min(availableParallelism(), maximumThreads, worthwhile);
      if (threads >= 2) {
        return complete(lookup, await checkInPool(unknown, { ...surroundings, threads, onProgress }));
      }
      const results = checkHere(unknown);
      if (results.length > 0) onProgress?.(results.length, results.length);
      return complete(lookup, results);
    },
    prepare(blocks) {
      for (const block of blocks) keyOf(block);
      checkHere(blocks);
    },
    flush(options) {
      store?.flush(options);
    },
  };
}
