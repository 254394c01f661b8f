import type { StateGroup, StateItem } from '../../sandbox/contract.ts';

/** One fact of a thing, before and after; absent where it was not known. */
export interface FactChange {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** One thing that a sandbox holds, or held. */
export interface ItemChange {
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly facts: readonly FactChange[];
}

export interface GroupChanges {
  readonly name: string;
  readonly items: readonly ItemChange[];
}

/** What became of everything that a sandbox holds, in the order in which it holds it; what is gone comes last. */
export function compareStates(before: readonly StateGroup[], after: readonly StateGroup[]): GroupChanges[] {
  const names = new Set([...after, ...before].map(({ name }) => name));
  return [...names].map((name) => {
    const [old, now] = [before, after].map((groups) => itemsOf(groups, name));
    return { name, items: compareItems(old ?? [], now ?? []) };
  });
}

export function isChanged({ kind }: ItemChange): boolean {
  return kind !== 'same';
}

export function isChangedFact({ before, after }: FactChange): boolean {
  return before !== after;
}

function itemsOf(groups: readonly StateGroup[], name: string): readonly StateItem[] {
  return groups.filter((group) => group.name === name).flatMap(({ items }) => items);
}

function compareItems(before: readonly StateItem[], after: readonly StateItem[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => compareItem(old.get(item.id), item)),
    ...before.filter(({ id }) => !kept.has(id)).map((item) => compareItem(item, undefined)),
  ];
}

function compareItem(before: StateItem | undefined, after: StateItem | undefined): ItemChange {
  const facts = compareFacts(before?.facts ?? [], after?.facts ?? []);
  const name = after?.name ?? before?.name ?? '';
  if (before === undefined) return { name, kind: 'added', facts };
  if (after === undefined) return { name, kind: 'removed', facts };
  return { name, kind: facts.some(isChangedFact) ? 'changed' : 'same', facts };
}

function compareFacts(before: StateItem['facts'], after: StateItem['facts']): FactChange[] {
  const [old, now] = [new Map(before), new Map(after)];
  return [...new Set([...now.keys(), ...old.keys()])].map((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    return { name, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}
