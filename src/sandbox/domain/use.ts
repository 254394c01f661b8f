import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import { planDeduction, type Plan } from './deduct.ts';
import { applyDraws, type Draw } from './draw.ts';
import type { OverageMode } from './overage-mode.ts';
import { planRefund } from './refund.ts';
import type { Usage } from './source.ts';
import { activeLimits, setUsed, usedOf } from './usage-limits.ts';
import type { WindowHolding } from '../state/lock.ts';

/** What became of some usage. */
export interface Used {
  readonly draws: readonly Draw[];
  /** Units that were taken, or given back. */
  readonly units: number;
  /** What was counted towards usage limits. */
  readonly windows: WindowHolding[];
}

/** Finds where usage of any sign goes, without changing anything. */
export function planUse(features: readonly Feature[], usage: Usage, mode: OverageMode): Plan {
  if (usage.units >= 0) return planDeduction(features, usage, mode);
  return { draws: planRefund(features, usage), left: 0, limited: 0 };
}

/** Carries out a plan and counts what it takes towards usage limits. Refunds give nothing back to those. */
export function carryOut(usage: Usage, { draws }: Plan): Used {
  const { holder, feature } = usage;
  applyDraws(draws);
  if (usage.units > 0) holder.customer.used.push({ featureId: feature.id, at: holder.now });
  const units = decimal(draws.reduce((total, draw) => total + draw.units, 0));
  const windows: WindowHolding[] = [];
  const taken = new Map<string, number>(units === 0 ? [] : [[feature.id, units]]);
  for (const { row, amount } of draws) {
    if (row.featureId === feature.id) continue;
    taken.set(row.featureId, decimal((taken.get(row.featureId) ?? 0) + amount));
  }
  for (const [featureId, used] of taken) {
    if (used <= 0) continue;
    for (const active of activeLimits(holder, featureId, usage.properties)) {
      const before = usedOf(holder.customer, active, holder.now);
      const { key, entityId, start } = setUsed(holder.customer, active, holder.now, before + used);
      windows.push({ key, entityId, start, used, units });
    }
  }
  return { draws, units, windows };
}
