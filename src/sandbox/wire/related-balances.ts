import type { Holder } from '../domain/holder.ts';
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
 * The one balance that usage of a feature affected: an unlimited one, else the feature's own if it was drawn from,
 * else the credit system's that was, else the first the holder has.
 */
export function affectedBalance(
  { holder, feature }: Usage,
  features: readonly Feature[],
  draws: readonly Draw[],
): BalanceView | null {
  if (feature.type === 'boolean') return null;
  const balances = relatedFeatures(features, feature).flatMap((one) => balanceOf(holder, one) ?? []);
  const drawn = (id: string): boolean =>
    draws.some(({ row, amount }) => row.featureId === id && amount !== 0);
  return (
    balances.find(({ unlimited, feature_id }) => unlimited && drawn(feature_id)) ??
    balances.find(({ feature_id }) => drawn(feature_id)) ??
    balances[0] ??
    null
  );
}
