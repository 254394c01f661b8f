import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import type { Draw } from './draw.ts';
import { grantOf } from './grant.ts';
import { type Source, sourcesOf, type Usage } from './source.ts';

/**
 * Finds where a refund goes: first to rows in overage, up to zero, then to rows below their grant. What does not fit
 * is dropped; only an unlimited row has no ceiling. Changes nothing.
 * @param usage - of less than zero units
 */
export function planRefund(features: readonly Feature[], usage: Usage): Draw[] {
  const sources = sourcesOf(features, usage);
  const [first] = sources;
  if (first === undefined) return [];
  if (first.row.unlimited) {
    const { row, rate } = first;
    return [{ row, rollover: null, units: usage.units, amount: decimal(usage.units * rate) }];
  }
  const draws: Draw[] = [];
  let left = -usage.units;
  const give = ({ row, rate }: Source, room: number): void => {
    const wanted = decimal(left * rate);
    const amount = Math.min(wanted, decimal(room));
    if (left <= 0 || amount <= 0) return;
    const units = amount === wanted ? left : decimal(amount / rate);
    draws.push({ row, rollover: null, units: -units, amount: -amount });
    left = decimal(left - units);
  };
  for (const source of sources) give(source, Math.max(0, -source.row.balance));
  for (const source of sources) {
    const from = Math.max(0, source.row.balance);
    give(source, Math.max(0, grantOf(source.row) - from));
  }
  return draws;
}
