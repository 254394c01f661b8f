import { type Holder, usableRows } from '../domain/holder.ts';
import { type Usage, relatedFeatures } from '../domain/source.ts';
import type { Draw } from '../domain/draw.ts';
import type { Feature } from '../state/feature.ts';
import type { BalanceView } from './balance.ts';
import { balanceOf } from './holdings.ts';

/** The tracked features and the credit systems that contain them, each once. */
export function allRelated(features: readonly Feature[], tracked: readonly Feature[]): Feature[] {
  const related = tracked.flatMap((feature) => relatedFeatures(features, feature));
  return [...new Set([...tracked, ...related])].filter(({ type }) => type !== 'boolean');
}

/** Balances of related features by id, `null` for one the holder lacks; `undefined` when there is only one. */
export function relatedBalances(
  holder: Holder,
  related: readonly Feature[],
): Record<string, BalanceView | null> | undefined {
  if (related.length < 2) return undefined;
  return Object.fromEntries(related.map((feature) => [feature.id, balanceOf(holder, feature)]));
}

/**
 * The one balance that usage of a feature is answered with: an unlimited one, else the feature's own if it was drawn
 * from, else the credit system's that was. When nothing was taken it is that of a credit system, if there is one.
 * Rollovers do not count.
 */
export function affectedBalance(
  { holder, feature }: Usage,
  features: readonly Feature[],
  draws: readonly Draw[],
): BalanceView | null {
  if (feature.type === 'boolean') return null;
  const related = relatedFeatures(features, feature);
  const isUnlimited = ({ id }: Feature): boolean => usableRows(holder, id).some(({ unlimited }) => unlimited);
  const drawn = ({ id }: Feature): boolean =>
    draws.some(({ row, rollover, amount }) => row.featureId === id && rollover === null && amount > 0);
  const told =
    related.find(isUnlimited) ??
    related.find(drawn) ??
    related.find(({ id }) => id !== feature.id) ??
    feature;
  return balanceOf(holder, told);
}
