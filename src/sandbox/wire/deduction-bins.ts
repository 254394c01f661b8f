import { decimal } from '../domain/decimal.ts';
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

interface GroupSum {
  deducted: number;
  credit_cost: number | null;
}

/** What events took from balances in one bin: by the feature that owns the balance, then by balance. */
export function deductionBin(
  account: Account,
  events: readonly UsageEvent[],
  period: number,
  groupOf?: (event: UsageEvent) => string,
): Record<string, unknown> {
  const values = new Map<string, FeatureSum>();
  const groups = new Map<string, Map<string, GroupSum>>();
  for (const event of events) {
    for (const deduction of event.deductions) {
      const cost = costOf(account, event, deduction);
      const entry = entryOf(values, deduction.feature_id, () => newSum(account, deduction.feature_id));
      entry.deducted = decimal(entry.deducted + deduction.value);
      entry.events += 1;
      addToBalance(entry.balances, event, deduction, cost);
      if (groupOf === undefined) continue;
      const byGroup = entryOf(groups, deduction.balance_id, () => new Map<string, GroupSum>());
      const group = entryOf(byGroup, groupOf(event), () => ({ deducted: 0, credit_cost: cost }));
      group.deducted = decimal(group.deducted + deduction.value);
    }
  }
  const grouped = [...groups].map(([id, byGroup]) => [id, Object.fromEntries(byGroup)] as const);
  return {
    period,
    values: Object.fromEntries(values),
    grouped_values: groupOf === undefined ? undefined : Object.fromEntries(grouped),
  };
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
  balances.push({
    balance_id: deduction.balance_id,
    entity_id: event.entityId,
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
