import type { Feature } from '../state/feature.ts';
import { isAllowed } from './allowed.ts';
import { activeLimits, headroom } from './usage-limits.ts';
import { decimal } from './decimal.ts';
import { usableRows } from './holder.ts';
import { relatedFeatures, type Usage } from './source.ts';
import { creditRate, schemaFor } from './credit-cost.ts';

/** What a check is answered with. */
export interface Picked {
  feature: Feature;
  /** In units of the picked feature. */
  required: number;
  allowed: boolean;
}

/**
 * Chooses between a feature's own balance and the credit systems that contain it: its own if that is enough, else the
 * first one the holder has that is enough, else the first one it has, else its own, else the first credit system.
 */
export function pickFeature(features: readonly Feature[], usage: Usage): Picked {
  const { holder, feature, properties, units } = usage;
  const limited = units > 0 && headroom(holder, activeLimits(holder, feature.id, properties)) < units;
  const [own, ...systems] = relatedFeatures(features, feature).map(
    (candidate): Picked & { owned: boolean } => {
      const rows = usableRows(holder, candidate.id);
      const [row] = rows;
      const schema = row === undefined ? candidate.credit_schema : schemaFor(holder.customer, row, candidate);
      const rate = candidate.id === feature.id ? 1 : creditRate(schema, feature.id, units, properties);
      const required = decimal(units * rate);
      // A limit on the feature itself also holds when credits pay for it.
      const unlimited = rows.some((one) => one.unlimited);
      const allowed = isAllowed(holder, candidate, required, properties) && (!limited || unlimited);
      return { feature: candidate, required, allowed, owned: rows.length > 0 };
    },
  );
  const first = own ?? { feature, required: units, allowed: false, owned: false };
  if (first.allowed || systems.length === 0) return first;
  const owned = systems.filter((system) => system.owned);
  const found = owned.find((system) => system.allowed) ?? owned[0];
  if (found !== undefined) return found;
  return first.owned ? first : (systems[0] ?? first);
}
