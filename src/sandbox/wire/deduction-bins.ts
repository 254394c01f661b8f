import { decimal } from '../domain/decimal.ts';
import { isEventOf } from '../domain/event-filter.ts';
import { fieldOf, folded } from '../domain/event-groups.ts';
import { type BinSize, binStart } from '../domain/event-range.ts';
import { creditSystemsOf, creditRate } from '../domain/credit-cost.ts';
import type { Account } from '../state/account.ts';
import type { Deduction, UsageEvent } from '../state/event.ts';

interface BalanceSum {
  balance_id: string;
  entity_id: string | null;
  plan_id: string | null;
  reset: { interval: string; resets_at: number | null } | null;
  credit_cost: number | null;
  deducted: number;
  events: number;
}

interface FeatureSum {
  feature_type: 'metered' | 'credit_system';
  deducted: number;
  events: number;
  balances: BalanceSum[];
}

interface Taken {
  event: UsageEvent;
  deduction: Deduction;
  group: string | undefined;
}

/** What is asked for of deductions. */
export interface DeductionQuery {
  /** Starts of bins. */
  bins: readonly number[];
  size: BinSize;
  /** Features that were used, or that own the balance. */
  featureIds: readonly string[];
  /** What is grouped by; `undefined` for nothing. */
  field: string | undefined;
  /** Groups of a balance that are kept apart. */
  most: number;
}

/**
 * What events took from balances, in the bins in which something was taken: by the feature that owns the balance, then
 * by balance. Groups are ranked over the whole time.
 */
export function deductionBins(
  account: Account,
  events: readonly UsageEvent[],
  { bins, size, featureIds, field, most }: DeductionQuery,
): Record<string, unknown>[] {
  const grouping = field === '$customer_id' ? undefined : field;
  const taken = events.flatMap((event) => {
    const group = grouping === undefined ? undefined : fieldOf(account, event, grouping);
    if (grouping !== undefined && group === undefined) return [];
    const asked = featureIds.some((id) => isEventOf(account, event, id));
    return event.deductions
      .filter(({ feature_id: id }) => asked || featureIds.includes(id))
      .map((deduction): Taken => ({ event, deduction, group }));
  });
  const pinned = featureIds.length === 1 ? featureIds[0] : undefined;
  return bins.flatMap((period) => {
    const own = taken.filter(({ event }) => binStart(size, event.timestamp) === period);
    if (own.length === 0) return [];
    const grouped =
      grouping === undefined ? undefined : groupedValues(account, { own, taken }, grouping, most);
    return [{ period, values: valuesOf(account, own, pinned), grouped_values: grouped }];
  });
}

function valuesOf(
  account: Account,
  taken: readonly Taken[],
  pinned: string | undefined,
): Record<string, FeatureSum> {
  const values = new Map<string, FeatureSum>();
  for (const { event, deduction } of taken) {
    const entry = entryOf(values, deduction.feature_id, () => newSum(account, deduction.feature_id));
    entry.deducted = decimal(entry.deducted + deduction.value);
    entry.events += 1;
    const cost = pinned === undefined || event.name !== pinned ? null : costOf(account, event, deduction);
    addToBalance(account, entry.balances, event, deduction, cost);
  }
  return Object.fromEntries(values);
}

/** By balance, then by group. Only groups of one used feature have one rate. */
function groupedValues(
  account: Account,
  { own, taken }: { own: readonly Taken[]; taken: readonly Taken[] },
  field: string,
  most: number,
): Record<string, unknown> {
  const ids = [...new Set(own.map(({ deduction }) => deduction.balance_id))];
  const of = (list: readonly Taken[], id: string): Taken[] =>
    list.filter(({ deduction }) => deduction.balance_id === id);
  const split = ids.map((id) => {
    const sums = folded(sumsOf(of(own, id)), most, sumsOf(of(taken, id)));
    const groups = Object.entries(sums).map(([name, deducted]) => {
      const source = of(own, id).find(({ group }) => group === name);
      const rated = field === '$feature_id' && source !== undefined;
      const cost = rated ? { credit_cost: costOf(account, source.event, source.deduction) } : {};
      return [name, { deducted, ...cost }] as const;
    });
    return [id, Object.fromEntries(groups)] as const;
  });
  return Object.fromEntries(split);
}

function sumsOf(taken: readonly Taken[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { deduction, group = '' } of taken) {
    sums.set(group, decimal((sums.get(group) ?? 0) + deduction.value));
  }
  return sums;
}

/** Ids are chosen by callers, `__proto__` among them: they are keys of maps, never of plain objects. */
function entryOf<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

function newSum({ features }: Account, featureId: string): FeatureSum {
  const type = features.find(({ id }) => id === featureId)?.type;
  return {
    feature_type: type === 'metered' ? 'metered' : 'credit_system',
    deducted: 0,
    events: 0,
    balances: [],
  };
}

function addToBalance(
  { customers }: Account,
  balances: BalanceSum[],
  event: UsageEvent,
  deduction: Deduction,
  cost: number | null,
): void {
  const known = balances.find(({ balance_id }) => balance_id === deduction.balance_id);
  if (known !== undefined) {
    known.deducted = decimal(known.deducted + deduction.value);
    known.events += 1;
    // Sources that convert at different rates have no one rate.
    if (known.credit_cost !== cost) known.credit_cost = null;
    return;
  }
  const { reset } = deduction;
  const owner = customers.find(({ internalId }) => internalId === event.customer);
  const row = owner?.entitlements.find(({ id }) => id === deduction.balance_id);
  balances.push({
    balance_id: deduction.balance_id,
    entity_id: row?.entityId ?? null,
    plan_id: deduction.plan_id,
    reset: reset === null ? null : { interval: reset.interval, resets_at: reset.resets_at },
    credit_cost: cost,
    deducted: deduction.value,
    events: 1,
  });
}

/** Credits per unit; `null` where a unit takes a unit. */
function costOf({ features }: Account, event: UsageEvent, deduction: Deduction): number | null {
  const system = creditSystemsOf(features, event.name).find(({ id }) => id === deduction.feature_id);
  if (system === undefined) return null;
  return creditRate(system.credit_schema, event.name, event.value, event.properties);
}
