import type { Feature } from '../state/feature.ts';
import { spendRoom } from './controls.ts';
import { decimal } from './decimal.ts';
import type { Draw } from './draw.ts';
import { createGate, type Gate } from './gate.ts';
import { grantOf } from './grant.ts';
import type { Holder } from './holder.ts';
import { overageRoom } from './overage-room.ts';
import type { OverageMode } from './overage-mode.ts';
import { isPool } from './pooled-balances.ts';
import { type Source, sourcesOf, type Usage } from './source.ts';
import type { ActiveLimit } from './usage-limits.ts';

/** How usage would be taken, or given back. */
export interface Plan {
  readonly draws: readonly Draw[];
  /** Units that nothing can take. */
  readonly left: number;
  /** What counts towards usage limits. */
  readonly counts: readonly { active: ActiveLimit; units: number }[];
}

/**
 * Finds where usage is taken from: rollovers, then every row down to zero, then rows that may go below. What is given
 * back goes to rows in overage, up to zero, then to rows below their grant; rollovers get nothing. An unlimited row
 * takes everything. Changes nothing.
 * @param sources - the rows in question, by default all that the usage may draw from
 */
export function planUse(
  features: readonly Feature[],
  usage: Usage,
  mode: OverageMode,
  sources: readonly Source[] = sourcesOf(features, usage),
): Plan {
  const [first] = sources;
  if (usage.units === 0 || first === undefined) return { draws: [], left: usage.units, counts: [] };
  if (first.row.unlimited) {
    const { row, rate } = first;
    // A pool that is unlimited does not count.
    const amount = isPool(row) ? 0 : decimal(usage.units * rate);
    const draw = { row, rollover: null, units: usage.units, amount };
    return { draws: [draw], left: 0, counts: [] };
  }
  return usage.units > 0
    ? deduct(createGate(features, usage, mode), usage, mode, sources)
    : giveBack(usage, mode, sources);
}

function deduct(gate: Gate, { holder, units }: Usage, mode: OverageMode, sources: readonly Source[]): Plan {
  const draws: Draw[] = [];
  const taken = new Map<Source['row'], number>();
  let left = units;

  const take = (source: Source, available: number, rollover: Draw['rollover'] = null): void => {
    const { row, rate } = source;
    const wanted = Math.min(left, gate.room(source, rollover !== null));
    const all = decimal(wanted * rate);
    const amount = Math.min(all, available);
    if (wanted <= 0 || (amount <= 0 && all > 0)) return;
    // What is taken whole is taken exactly: a rate such as 1/3 must not leave a crumb behind.
    const used = amount === all ? wanted : decimal(amount / rate);
    draws.push({ row, rollover, units: used, amount: decimal(amount) });
    gate.pass(source, used, rollover !== null);
    left = decimal(left - used);
    if (rollover === null) taken.set(row, decimal((taken.get(row) ?? 0) + amount));
  };

  for (const { source, rollover } of rolloversOf(sources)) take(source, rollover.balance, rollover);
  for (const source of sources) take(source, Math.max(0, source.row.balance));
  const room = overageOf(holder, mode, sources, taken);
  for (const source of sources) if (left > 0) take(source, room(source));
  return { draws, left, counts: gate.counts() };
}

const never = Number.POSITIVE_INFINITY;

/** Rollovers go first, the soonest to expire before others. */
function rolloversOf(
  sources: readonly Source[],
): { source: Source; rollover: NonNullable<Draw['rollover']> }[] {
  return sources
    .flatMap((source) => source.row.rollovers.map((rollover) => ({ source, rollover })))
    .toSorted((a, b) => Math.sign((a.rollover.expiresAt ?? never) - (b.rollover.expiresAt ?? never)) || 0);
}

/** How far rows may go below zero. A spend limit takes the place of what the row itself says. */
function overageOf(
  holder: Holder,
  mode: OverageMode,
  sources: readonly Source[],
  taken: Map<Source['row'], number>,
): (source: Source) => number {
  const balanceOf = (row: Source['row']): number => decimal(row.balance - (taken.get(row) ?? 0));
  const spent = (featureId: string): number =>
    sources
      .filter(({ row }) => row.featureId === featureId)
      .reduce((total, { row }) => {
        const before = Math.max(0, -row.balance);
        return total + Math.max(0, -balanceOf(row)) - before;
      }, 0);
  return ({ row }) => {
    const most = overageRoom(holder, row, mode);
    const limit = mode === 'allow' || most === null ? undefined : spendRoom(holder, row.featureId);
    if (limit !== undefined) return Math.max(0, decimal(limit - spent(row.featureId)));
    return most === null ? 0 : Math.max(0, decimal(balanceOf(row) + most));
  };
}

function giveBack({ units }: Usage, mode: OverageMode, sources: readonly Source[]): Plan {
  const draws: Draw[] = [];
  let left = -units;
  const give = ({ row, rate }: Source, room: number): void => {
    const wanted = decimal(left * rate);
    const amount = Math.min(wanted, decimal(room));
    if (left <= 0 || amount <= 0) return;
    const part = amount === wanted ? left : decimal(amount / rate);
    draws.push({ row, rollover: null, units: -part, amount: -amount });
    left = decimal(left - part);
  };
  for (const source of sources) give(source, Math.max(0, -source.row.balance));
  const unbound = mode === 'overflow' || mode === 'allow';
  for (const source of sources) {
    const from = Math.max(0, source.row.balance);
    give(source, unbound ? Number.POSITIVE_INFINITY : Math.max(0, grantOf(source.row) - from));
  }
  return { draws, left: 0, counts: [] };
}
