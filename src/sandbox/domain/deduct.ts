import type { Feature } from '../state/feature.ts';
import { spendRoom } from './controls.ts';
import { decimal } from './decimal.ts';
import type { Draw } from './draw.ts';
import { overageRoom } from './overage-room.ts';
import type { OverageMode } from './overage-mode.ts';
import { type Source, sourcesOf, type Usage } from './source.ts';
import { activeLimits, headroom } from './usage-limits.ts';

/** How usage would be taken. */
export interface Plan {
  readonly draws: readonly Draw[];
  /** Units that nothing can take. */
  readonly left: number;
  /** Units that a usage limit keeps from being taken; part of `left`. */
  readonly limited: number;
}

/**
 * Finds where usage is taken from: rollovers, then every row down to zero, then rows that may go below. Changes
 * nothing.
 * @param usage - of zero or more units
 */
export function planDeduction(features: readonly Feature[], usage: Usage, mode: OverageMode): Plan {
  const sources = sourcesOf(features, usage);
  const [first] = sources;
  if (usage.units === 0 || first === undefined) return { draws: [], left: usage.units, limited: 0 };
  if (first.row.unlimited) {
    const { row, rate } = first;
    const draw = { row, rollover: null, units: usage.units, amount: decimal(usage.units * rate) };
    return { draws: [draw], left: 0, limited: 0 };
  }
  const wallet = createWallet(usage, mode);
  drawRollovers(wallet, sources);
  for (const source of sources) wallet.take(source, Math.max(0, source.row.balance));
  drawOverage(wallet, usage, sources, mode);
  return { draws: wallet.draws, left: decimal(wallet.left + wallet.limited), limited: wallet.limited };
}

interface Wallet {
  readonly draws: Draw[];
  readonly left: number;
  readonly limited: number;
  /** Takes what it can, and says how much that was, in units of the row. */
  take(source: Source, available: number, rollover?: Draw['rollover']): number;
}

/** Keeps count of what is still to be taken, within the usage limits of the feature and of each credit system. */
function createWallet(usage: Usage, mode: OverageMode): Wallet {
  const allowance = (featureId: string): number => {
    if (mode === 'overflow') return Number.POSITIVE_INFINITY;
    return headroom(usage.holder, activeLimits(usage.holder, featureId, usage.properties));
  };
  const draws: Draw[] = [];
  const credits = new Map<string, number>();
  let left = Math.min(usage.units, allowance(usage.feature.id));
  const limited = decimal(usage.units - left);
  return {
    draws,
    limited,
    get left() {
      return left;
    },
    take({ row, rate }, available, rollover = null) {
      const own = row.featureId === usage.feature.id;
      const allowed = own
        ? Number.POSITIVE_INFINITY
        : (credits.get(row.featureId) ?? allowance(row.featureId));
      const wanted = decimal(left * rate);
      const amount = Math.min(wanted, available, allowed);
      if (left <= 0 || (amount <= 0 && wanted > 0)) return 0;
      // What is taken whole is taken exactly: a rate such as 1/3 must not leave a crumb behind.
      const units = amount === wanted ? left : decimal(amount / rate);
      draws.push({ row, rollover, units, amount: decimal(amount) });
      left = decimal(left - units);
      if (!own) credits.set(row.featureId, allowed - amount);
      return amount;
    },
  };
}

const never = Number.POSITIVE_INFINITY;

/** Rollovers go first, the soonest to expire before others. */
function drawRollovers(wallet: Wallet, sources: readonly Source[]): void {
  const rollovers = sources
    .flatMap((source) => source.row.rollovers.map((rollover) => ({ source, rollover })))
    .toSorted((a, b) => Math.sign((a.rollover.expiresAt ?? never) - (b.rollover.expiresAt ?? never)) || 0);
  for (const { source, rollover } of rollovers) wallet.take(source, rollover.balance, rollover);
}

/** Goes below zero where a row may, within the spend limit of its feature. */
function drawOverage(wallet: Wallet, { holder }: Usage, sources: readonly Source[], mode: OverageMode): void {
  const spent = new Map<string, number>();
  for (const source of sources) {
    const { featureId } = source.row;
    const before = spent.get(featureId) ?? 0;
    const limit = (spendRoom(holder, featureId) ?? Number.POSITIVE_INFINITY) - before;
    const taken = wallet.take(source, Math.min(overageRoom(holder, source.row, mode), limit));
    spent.set(featureId, before + taken);
  }
}
