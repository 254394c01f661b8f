import type { Block, CheckedBlock } from './block.ts';
import { createInspector } from './inspect.ts';
import type { ModuleMap } from './modules.ts';
import { loadTypeScript } from './options.ts';
import { createService } from './service.ts';
import type { VersionedPages } from './versioned-pages.ts';

/** Where blocks find their modules. Plain data, since it is also sent to worker threads. */
export interface ModuleSources {
  root: string;
  modules: ModuleMap;
  versions?: readonly VersionedPages[];
}

export type ColdChecker = (blocks: readonly Block[]) => CheckedBlock[];

/**
 * Blocks that share a program. To name a symbol in a hover, TypeScript may look through all files of the program, so
 * without a bound the cost of a block would grow with the number of blocks; with few, starting type checkers weighs more.
 */
export const programSize = 800;

/**
 * Code that declares things for all modules would change what other blocks see, so such a block gets a program of its own.
 * An imported package that declares globals still does so for every block of a program.
 */
export function declaresForAll({ code }: Block): boolean {
  return /\bdeclare\s+(?:global|module)\b/.test(code);
}

/** A function that checks blocks without any cache. Its service stays warm: declarations are parsed once. */
export function createColdChecker({ root, modules, versions = [] }: ModuleSources): ColdChecker {
  const ts = loadTypeScript();
  const service = createService(ts, { root, modules, versions });
  const inspect = createInspector(ts, service, root);

  return (blocks) => {
    const results = new Map<Block, CheckedBlock>();
    for (const group of programs(blocks)) {
      const inspections = group.map((block, index) => inspect.prepare(block, index));
      service.setRoots(new Map(inspections.map(({ path, code }) => [path, code])));
      for (const inspection of inspections) results.set(inspection.block, inspect.run(inspection));
    }
    return blocks.flatMap((block) => results.get(block) ?? []);
  };
}

function programs(blocks: readonly Block[]): Block[][] {
  const alone = blocks.filter((block) => declaresForAll(block));
  const shared = blocks.filter((block) => !declaresForAll(block));
  return [...chunks(shared, programSize), ...chunks(alone, 1)];
}

/** A list in pieces of at most the given size. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const found: Item[][] = [];
  for (let start = 0; start < items.length; start += size) found.push(items.slice(start, start + size));
  return found;
}
