import type { DocumentRegistry } from 'typescript';
import type { Block, CheckedBlock } from './block.ts';
import { createInspector, type InspectorOptions } from './inspect.ts';
import { createIsolation, setRoots } from './isolation.ts';
import type { ModuleMap } from './modules.ts';
import { loadCompiler } from './compiler.ts';
import { createDocuments, holdDocuments } from './documents.ts';
import { createService, lastingRegistry } from './service.ts';
import type { VersionedPages } from './versioned-pages.ts';

/** Where blocks find their modules. Plain data, since it is also sent to worker threads. */
export interface ModuleSources {
  root: string;
  modules: ModuleMap;
  versions?: readonly VersionedPages[];
}

/** `onChecked` is called after each block. */
export type ColdChecker = (blocks: readonly Block[], onChecked?: () => void) => CheckedBlock[];

/** A function that checks blocks without any cache. Its service stays warm: declarations are parsed once. */
export function createColdChecker(
  { root, modules, versions = [] }: ModuleSources,
  ts = loadCompiler(),
  registry: DocumentRegistry = createDocuments(ts),
  options: InspectorOptions = {},
): ColdChecker {
  const documents = holdDocuments(registry);
  const service = createService(ts, { root, modules, versions }, documents.registry);
  const inspect = createInspector(ts, service, root, options);
  const isolate = createIsolation(ts, service, root);

  return (blocks, onChecked) => {
    const results = new Map<number, CheckedBlock>();
    const inspections = blocks.map((block, index) => inspect.prepare(block, index));
    // All that groups import was parsed to tell them apart, and the largest is left with what it needs itself.
    documents.hold();
    const groups = isolate(inspections).toSorted((a, b) => a.length - b.length);
    for (const [place, group] of groups.entries()) {
      if (place === groups.length - 1) documents.letGo();
      setRoots(service, group);
      for (const inspection of group) {
        const { checked, hasFailed } = inspect.run(inspection);
        results.set(inspection.index, checked);
        if (hasFailed) setRoots(service, group);
        onChecked?.();
      }
    }
    return blocks.flatMap((_, index) => results.get(index) ?? []);
  };
}

/** One for blocks that come now and then. It holds the types of all packages that a block has imported. */
export function createWarmChecker(sources: ModuleSources): ColdChecker {
  const ts = loadCompiler();
  return createColdChecker(sources, ts, lastingRegistry(ts));
}
