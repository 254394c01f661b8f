import type { Change } from '../compare/change.ts';
import type { Snapshot, SnapshotOperation } from '../snapshot/snapshot.ts';
import { parameterTypes } from '../snapshot/parameters.ts';
import { type SnapshotType, unionType } from '../snapshot/type.ts';
import type { ComparedStep, WireSide } from './compared-step.ts';
import { modelWays, type Way } from './model-ways.ts';
import { sidedChanges } from './sided-changes.ts';

/** A change that whoever calls an operation meets. */
export interface Touch {
  /** Its class is that of the side. */
  change: Change;
  /**
   * Whether it is in what an operation takes or in what it gives, or in a model of which one asks by its name; absent for
   * a change of the operation itself.
   */
  side?: WireSide | 'model';
  /** The way to the model that changed. */
  way: Way;
}

/** The operations that a step can be narrowed to, by the names of today; those that are gone by their last one. */
export function operationsOf({ before, after, isSuccession }: ComparedStep): string[] {
  if (isSuccession) return [...before.operations.keys()];
  return [...new Set([...after.operations.keys(), ...before.operations.keys()])].toSorted();
}

/**
 * What in a step touches an operation: the changes of the operation itself, and those of the models that it takes or
 * gives at any depth. A model that is new touches nobody: what brings it is a change of its own.
 * @returns a function from the operation's name to its touches, those of the operation itself first
 */
export function touchesIn(step: ComparedStep): (operation: string) => Touch[] {
  let found = known.get(step);
  if (found === undefined) known.set(step, (found = once(findTouches(step))));
  return found;
}

/** Pages of operations ask for what pages of changes ask for. */
const known = new WeakMap<ComparedStep, (operation: string) => Touch[]>();

function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    let one = made.get(name);
    if (one === undefined) made.set(name, (one = make(name)));
    return one;
  };
}

function findTouches(step: ComparedStep): (operation: string) => Touch[] {
  const { before, after, isSuccession = false } = step;
  const own = Map.groupBy(
    step.changes.filter((change) => change.operation !== undefined),
    (change) => change.operation,
  );
  const bySide = sidedChanges(step);
  const now = { request: indexBy(bySide.request, after), response: indexBy(bySide.response, after) };
  const then = { request: indexBefore(bySide.request), response: indexBefore(bySide.response) };
  const gone = { request: removedOf(then.request), response: removedOf(then.response) };

  function fromModels(
    operation: SnapshotOperation | undefined,
    snapshot: Snapshot,
    index: Record<WireSide, ChangesByModel>,
  ): Touch[] {
    return (['request', 'response'] as const).flatMap((side) => {
      const type = operation && typeOnSide(operation, side);
      if (!type) return [];
      return [...modelWays(type, snapshot)].flatMap(([model, way]) =>
        (index[side].get(model) ?? []).map((change): Touch => ({ change, side, way })),
      );
    });
  }

  return (name) => {
    const ofItself = (own.get(name) ?? []).map((change): Touch => ({ change, way: [] }));
    if (isSuccession) return [...ofItself, ...fromModels(before.operations.get(name), before, then)];
    const oldName = ofItself.find(({ change }) => change.kind === 'operation-renamed')?.change.before ?? name;
    const old = before.operations.get(oldName);
    const current = after.operations.get(name);
    // Of an operation that came or went, that is all there is to say.
    if (!old || !current) return ofItself;
    return [...ofItself, ...fromModels(current, after, now), ...fromModels(old, before, gone)];
  };
}

type ChangesByModel = ReadonlyMap<string, readonly Change[]>;

/** By the names after the step. */
function indexBy(changes: readonly Change[], { models }: Snapshot): ChangesByModel {
  return index(changes, ({ model }) => (model !== undefined && models.has(model) ? model : undefined));
}

/** By the names before it. */
function indexBefore(changes: readonly Change[]): ChangesByModel {
  return index(changes, ({ model, modelBefore }) => modelBefore ?? model);
}

function index(changes: readonly Change[], keyOf: (change: Change) => string | undefined): ChangesByModel {
  const byModel = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.kind === 'model-added' ? undefined : keyOf(change);
    if (key === undefined) continue;
    const known = byModel.get(key);
    if (known) known.push(change);
    else byModel.set(key, [change]);
  }
  return byModel;
}

/** Only that models were removed. */
function removedOf(index: ChangesByModel): ChangesByModel {
  return new Map([...index].map(([model, of]) => [model, of.filter(({ kind }) => kind === 'model-removed')]));
}

/** What goes out, or what comes back, as one. */
function typeOnSide(operation: SnapshotOperation, side: WireSide): SnapshotType | undefined {
  if (side === 'response') return operation.response;
  const types = parameterTypes(operation);
  return types.length === 0 ? undefined : unionType(types);
}
