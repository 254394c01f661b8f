import type { Feature } from '../state/feature.ts';
import type { Lock } from '../state/lock.ts';
import { decimal } from './decimal.ts';
import { applyDraws, type Draw } from './draw.ts';
import type { Holder } from './holder.ts';
import { relatedFeatures } from './source.ts';
import { activeLimits, count } from './usage-limits.ts';

/** What a lock gave back. */
export interface Unwound {
  readonly draws: readonly Draw[];
  /** Units whose rows are gone, with the sign of a refund. */
  readonly homeless: number;
}

/**
 * Gives back units that a lock holds, to the rows they came from, the last first. They no longer count towards usage
 * limits, unless those have a filter: what is finalized says nothing of the properties.
 * @param units - how many, without a sign; at most what the lock holds
 */
export function unwind(features: readonly Feature[], holder: Holder, lock: Lock, units: number): Unwound {
  const draws: Draw[] = [];
  let left = units;
  for (const { entitlementId, rolloverId, units: held, amount } of lock.holdings.toReversed()) {
    const row = holder.customer.entitlements.find(({ id }) => id === entitlementId);
    const rollover = row?.rollovers.find(({ id }) => id === rolloverId) ?? null;
    const part = Math.min(left, Math.abs(held));
    if (row === undefined || (rolloverId !== null && rollover === null) || part === 0) continue;
    const share = part / Math.abs(held);
    draws.push({ row, rollover, units: decimal(-held * share), amount: decimal(-amount * share) });
    left = decimal(left - part);
  }
  applyDraws(draws);
  uncount(features, holder, lock, draws);
  const homeless = left === 0 ? 0 : -Math.sign(lock.value) * left;
  return { draws, homeless };
}

function uncount(
  features: readonly Feature[],
  holder: Holder,
  { featureId }: Lock,
  draws: readonly Draw[],
): void {
  const feature = features.find(({ id }) => id === featureId);
  if (feature === undefined) return;
  const total = decimal(draws.reduce((sum, { units }) => sum + Math.abs(units), 0));
  for (const { id, type } of relatedFeatures(features, feature)) {
    const credits = draws.filter(({ row }) => row.featureId === id);
    const off = type === 'metered' ? total : credits.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
    const counts = activeLimits(holder, id, {}).map((active) => ({ active, units: -off }));
    count(features, holder, counts);
  }
}
