import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { cycleMonths, monthsIn } from '../classify.ts';
import { skipsOverage } from '../controls.ts';
import { entityOf } from '../entity-of.ts';
import { overageOf } from '../grant.ts';
import { licenseCharges } from '../licenses/charges.ts';
import { rowsOf } from '../subscription-rows.ts';
import { planOf } from '../transition.ts';
import { counted, type Line } from './line.ts';
import { amountIn, costOfUnits, money } from './money.ts';

/** What is charged for one full period of a plan, or once. */
export interface Charge {
  name: string;
  description: string;
  planId: string;
  /** For seats of a license: the plan that offers them. */
  parentPlanId?: string | undefined;
  featureId: string | null;
  quantity: number;
  amount: number;
  once: boolean;
}

/** What somebody has, or would have, of a plan. */
export interface Holding {
  plan: Plan;
  terms: PlanTerms;
  /** Units bought per prepaid feature, without the included ones. */
  prepaid: Readonly<Record<string, number>>;
  /** Seats bought per license plan, without the included ones. */
  licenses: Readonly<Record<string, number>>;
}

/** Everything a plan charges in advance: its base price, prepaid units, licenses. */
export function chargesOf(account: Account, holding: Holding, currency: string): Charge[] {
  const { plan, terms, prepaid } = holding;
  const charges: Charge[] = [];
  if (terms.price !== null) {
    const amount = amountIn(terms.price, currency) ?? 0;
    const once = terms.price.interval === 'one_off';
    const description = `${plan.name} - base price`;
    charges.push({ ...base(plan), name: plan.name, description, featureId: null, quantity: 1, amount, once });
  }
  for (const { feature_id: featureId, price, included = 0 } of terms.items) {
    const feature = account.features.find(({ id }) => id === featureId);
    if (price?.billing_method !== 'prepaid' || feature === undefined) continue;
    const quantity = prepaid[featureId] ?? 0;
    if (quantity === 0) continue;
    const once = price.interval === 'one_off';
    const times = once ? 1 : cycleMonths(terms) / (monthsIn(price.interval) * price.interval_count);
    const amount = money(costOfUnits(price, included, quantity, currency) * times);
    const name = feature.name;
    const description = `${plan.name} - ${counted(quantity, feature)}`;
    charges.push({ ...base(plan), name, description, featureId, quantity, amount, once });
  }
  return [...charges, ...licenseCharges(account, holding, currency)];
}

function base({ id }: Plan): { planId: string } {
  return { planId: id };
}

/** What a subscription charges in advance. */
export function chargesOfSubscription(
  account: Account,
  subscription: Subscription,
  currency: string,
): Charge[] {
  const plan = planOf(account, subscription);
  if (plan === undefined || subscription.licenseOf !== null) return [];
  const { terms, prepaid, licenses } = subscription;
  return chargesOf(account, { plan, terms, prepaid, licenses }, currency);
}

/** Charges as lines, for a period or a part of it. What is charged once is never prorated. */
export function linesOf(
  charges: readonly Charge[],
  period: { start: number; end: number } | null,
  share = 1,
): Line[] {
  return charges.flatMap(({ once, amount, ...charge }): Line[] => {
    if (!once && share === 0) return [];
    const prorated = !once && share !== 1;
    return [
      {
        ...charge,
        amount: prorated ? money(amount * share) : amount,
        period: once ? null : period,
        prorated,
        discounts: [],
      },
    ];
  });
}

/** What was paid for and will not be used. */
export function creditLines(
  charges: readonly Charge[],
  period: { start: number; end: number } | null,
  share: number,
): Line[] {
  const recurring = charges.filter(({ once }) => !once);
  return linesOf(recurring, period, share).map((line) => ({
    ...line,
    description: `Unused ${line.description}`,
    amount: money(-line.amount),
  }));
}

/**
 * What was used beyond the grant, or is held beyond it, and is paid afterwards.
 * @param at - what is held is charged at the end of the period only
 */
export function usageLines(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  currency: string,
  at: number,
): Line[] {
  const plan = planOf(account, subscription);
  const holder = { customer, entity: entityOf(customer, subscription.entityId), now: at };
  const isRenewal = subscription.currentPeriodEnd === at;
  return rowsOf(customer, subscription).flatMap((row): Line[] => {
    const units = overageOf(row);
    const feature = account.features.find(({ id }) => id === row.featureId);
    if (plan === undefined || feature === undefined || row.price?.billing_method !== 'usage_based') return [];
    if (units === 0 || row.unlimited || (!row.consumable && !isRenewal)) return [];
    if (isRenewal && skipsOverage(holder, feature.id)) return [];
    const { currentPeriodStart: start, currentPeriodEnd: end } = subscription;
    return [
      {
        name: feature.name,
        description: `${plan.name} - ${counted(units, feature)} used`,
        planId: plan.id,
        featureId: feature.id,
        quantity: units,
        amount: costOfUnits(row.price, row.included, units, currency),
        period: start === null || end === null ? null : { start, end },
        prorated: false,
        discounts: [],
      },
    ];
  });
}
