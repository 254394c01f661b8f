import { dirname } from 'node:path';
import type * as TypeScript from 'typescript';
import { chunks } from './chunks.ts';
import { declaresForAll, isDeclaration } from './declares.ts';
import { importedModules } from './imports.ts';
import type { Inspection } from './inspect.ts';
import type { Service } from './service.ts';
import { readVisibleGlobals } from './visible-globals.ts';

/**
 * Blocks that share a program. With few, starting type checkers weighs more, and each finds out anew what the types of a
 * package are; with many, more memory is held at once, some 0.1 MB a block.
 */
export const programSize = 1200;

/** Puts blocks into groups of which each makes a program. */
export type Isolation = (inspections: readonly Inspection[]) => Inspection[][];

/**
 * No block sees another's globals: one that declares something for all modules has a program of its own, and the others
 * share one only with those that bring in the same declarations for all.
 */
export function createIsolation(ts: typeof TypeScript, service: Service, root: string): Isolation {
  return (inspections) => {
    const alone = inspections.filter(({ block }) => declaresForAll(block));
    const shared = inspections.filter(({ block }) => !declaresForAll(block));
    const groups = byGlobals(ts, service, root, shared);
    return [...groups.flatMap((group) => chunks(group, programSize)), ...chunks(alone, 1)];
  };
}

/** Makes the program of a group. */
export function setRoots(service: Service, group: readonly Inspection[]): void {
  const roots = new Map(group.map(({ path, code }) => [path, code]));
  const areDeclarations = group.every(({ block }) => isDeclaration(block.ending));
  service.setRoots(roots, { areDeclarations, beside: group.flatMap(({ beside }) => beside) });
}

function byGlobals(
  ts: typeof TypeScript,
  service: Service,
  root: string,
  inspections: readonly Inspection[],
): Inspection[][] {
  // Blocks in one folder that import the same see the same.
  const alike = groupBy(inspections, ({ block, code }) =>
    JSON.stringify([
      dirname(block.file),
      block.ending ?? '',
      block.lang.endsWith('x'),
      importedModules(code).toSorted(),
    ]),
  );
  if (alike.length < 2) return alike;
  const examples = alike.flatMap(([first]) => first ?? []);
  setRoots(service, examples);
  const globalsOf = readVisibleGlobals(ts, service, root);
  const groups = groupBy(alike, ([first]) => (first === undefined ? '' : globalsOf(first.path)));
  return groups.map((group) => group.flat());
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}
