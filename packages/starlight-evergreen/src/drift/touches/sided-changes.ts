import type { Change } from '../compare/change.ts';
import { compareSnapshots } from '../compare/index.ts';
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
  const both = new Set(changes.filter(({ side }) => side === 'both').map(({ model }) => model));
  if (both.size === 0 || isSuccession) return { request: changes, response: changes };
  const isSided = ({ model, kind }: Change) =>
    model !== undefined && both.has(model) && kind !== 'model-direction-changed';
  const rest = changes.filter((change) => !isSided(change));
  const ofSide = (side: WireSide) => [...rest, ...compareSnapshots(before, after, { side }).filter(isSided)];
  return { request: ofSide('request'), response: ofSide('response') };
}
