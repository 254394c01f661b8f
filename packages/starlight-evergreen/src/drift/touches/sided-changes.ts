import type { Change } from '../compare/change.ts';
import { compareSnapshots } from '../compare/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ComparedStep, WireSide } from './compared-step.ts';

/**
 * The changes of a step as they are for whoever sends, and for whoever reads. A model that travels both ways counts as
 * the worse of the two in the whole list; for one operation only the side counts on which it has the model.
 */
export function sidedChanges({
  before,
  after,
  changes,
  isSuccession,
}: ComparedStep): Record<WireSide, readonly Change[]> {
  const both = new Set([...after.models.values()].filter(isOnBothSides).map(({ name }) => name));
  if (both.size === 0 || isSuccession) return { request: changes, response: changes };
  const isSided = ({ model, kind }: Change) =>
    model !== undefined && both.has(model) && kind !== 'model-direction-changed';
  const rest = changes.filter((change) => !isSided(change));
  const ofSide = (side: WireSide) => [
    ...rest,
    ...compareSnapshots(onSide(before, side), onSide(after, side)).filter(isSided),
  ];
  return { request: ofSide('request'), response: ofSide('response') };
}

function isOnBothSides({ direction }: { direction: string }): boolean {
  return direction === 'both';
}

function onSide(snapshot: Snapshot, side: WireSide): Snapshot {
  return {
    ...snapshot,
    models: new Map(
      [...snapshot.models].map(([name, model]) => [
        name,
        isOnBothSides(model) ? { ...model, direction: side } : model,
      ]),
    ),
  };
}
