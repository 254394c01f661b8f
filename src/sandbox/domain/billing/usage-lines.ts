import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Subscription } from '../../state/subscription.ts';
import { cycleOf } from '../classify.ts';
import { skipsOverage } from '../controls.ts';
import { entityOf } from '../entity-of.ts';
import { decimal } from '../decimal.ts';
import { overageOf, startingBalance } from '../grant.ts';
import { rowsOf } from '../subscription-rows.ts';
import { planOf } from '../transition.ts';
import { counted, type Line } from './line.ts';
import { costOfUnits } from './money.ts';
import { frameOf, periodIn, turnsAt } from './period.ts';

/** When usage is billed: as its period ends, or because its plan does. */
export type Occasion = 'period' | 'closing';

/**
 * What was used beyond the grant, or is held beyond it, and is paid afterwards. What a trial allowed is free.
 * @param at - what is used is billed at the end of its price's period or when its plan ends, what is held at the end of
 * the period only
 */
export function usageLines(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  currency: string,
  at: number,
  occasion: Occasion,
): Line[] {
  const plan = planOf(account, subscription);
  const frame = frameOf(subscription, at - 1);
  const holder = { customer, entity: entityOf(customer, subscription.entityId), now: at };
  const billedAt = subscription.billing?.billedAt ?? at;
  if (plan === undefined || frame === null || frame.trialEndsAt !== null) return [];
  return rowsOf(customer, subscription).flatMap((row): Line[] => {
    const units = overageOf(row);
    const feature = account.features.find(({ id }) => id === row.featureId);
    const cycle = row.price === null ? null : cycleOf(row.price);
    if (feature === undefined || row.price === null || cycle === null || !isPaidByUse(row)) return [];
    if (units === 0 || row.unlimited) return [];
    const ends = turnsAt(frame, cycle, at) && billedAt < at;
    const due = ends || (occasion === 'closing' && row.consumable);
    if (!due || (ends && skipsOverage(holder, feature.id))) return [];
    const { start } = periodIn(frame, cycle, at - 1);
    return [
      {
        name: feature.name,
        description: `${plan.name} - ${counted(units, feature)} used`,
        planId: plan.id,
        featureId: feature.id,
        quantity: decimal(startingBalance(row) + units),
        amount: costOfUnits(row.price, row.included, units, currency),
        period: { start, end: at },
        prorated: false,
        discounts: [],
      },
    ];
  });
}

/** Whether what is used of a row is paid afterwards. */
export function isPaidByUse({ price }: Pick<Entitlement, 'price'>): boolean {
  return price?.billing_method === 'usage_based';
}
