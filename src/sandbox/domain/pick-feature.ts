import type { Feature } from '../state/feature.ts';
import { isAllowed } from './allowed.ts';
import { creditRate, schemaFor } from './credit-cost.ts';
import { decimal } from './decimal.ts';
import { usableRows } from './holder.ts';
import { relatedFeatures, type Usage } from './source.ts';
import { activeLimits, headroom } from './usage-limits.ts';

/** What a check is answered with. */
export interface Picked {
  feature: Feature;
  /** In units of the picked feature. */
  required: number;
  allowed: boolean;
}

/**
 * Chooses between a feature's own balance and the credit systems that contain it: its own if that is enough, else the
 * first one the holder has that is enough, else the first one it has, else its own, else the first credit system. The
 * choice compares units as they are, whatever they cost, and knows no limits with a filter.
 */
export function pickFeature(features: readonly Feature[], usage: Usage): Picked {
  const { holder, feature, units } = usage;
  const [own = feature, ...systems] = relatedFeatures(features, feature);
  const owned = (one: Feature): boolean => usableRows(holder, one.id).length > 0;
  const suffices = (one: Feature): boolean => {
    const limit = headroom(features, holder, activeLimits(holder, one.id, {}));
    return isAllowed(holder, one, units, limit);
  };
  if (systems.length === 0 || suffices(own)) return judge(features, usage, own);
  const held = systems.filter(owned);
  const picked = held.find(suffices) ?? held[0] ?? (owned(own) ? own : (systems[0] ?? own));
  return judge(features, usage, picked);
}

function judge(features: readonly Feature[], usage: Usage, picked: Feature): Picked {
  const { holder, feature, properties, units } = usage;
  const rate = rateOf(usage, picked);
  const required = decimal(units * rate);
  const limit = headroom(features, holder, activeLimits(holder, picked.id, properties));
  // A limit on the feature itself also holds when credits pay for it.
  const own =
    picked.id === feature.id
      ? limit
      : headroom(features, holder, activeLimits(holder, feature.id, properties)) * rate;
  const allowed = isAllowed(holder, picked, required, Math.min(limit, decimalOrInfinite(own)));
  return { feature: picked, required, allowed };
}

function rateOf({ holder, feature, properties, units }: Usage, picked: Feature): number {
  if (picked.id === feature.id) return 1;
  const [row] = usableRows(holder, picked.id);
  const schema = row === undefined ? picked.credit_schema : schemaFor(holder.customer, row, picked);
  return creditRate(schema, feature.id, units, properties);
}

function decimalOrInfinite(value: number): number {
  return Number.isFinite(value) ? decimal(value) : Number.POSITIVE_INFINITY;
}
