import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import type { Plan } from './deduct.ts';
import { applyDraws, type Draw } from './draw.ts';
import type { Usage } from './source.ts';
import { count } from './usage-limits.ts';

/** What became of some usage. */
export interface Used {
  readonly draws: readonly Draw[];
  /** Units that were taken, or given back. */
  readonly units: number;
}

/**
 * Carries out a plan and counts what it takes towards usage limits. Refunds give nothing back to those. Units may have
 * to be bought afterwards.
 */
export function carryOut(features: readonly Feature[], usage: Usage, { draws, counts }: Plan): Used {
  const { holder, feature } = usage;
  count(features, holder, counts);
  applyDraws(draws);
  holder.customer.used.push({ featureId: feature.id, at: holder.now, alone: false });
  return { draws, units: decimal(draws.reduce((total, draw) => total + draw.units, 0)) };
}
