import type { Account } from '../../state/account.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { type Cycle, cycleOf, cyclesOf, sortedCycles } from '../classify.ts';
import { licenseCharges } from '../licenses/charges.ts';
import { planOf } from '../transition.ts';
import { counted } from './line.ts';
import { amountIn, costOfUnits } from './money.ts';

/** What is charged for one full period of a price, or once. */
export interface Charge {
  name: string;
  description: string;
  planId: string;
  /** For seats of a license: the plan that offers them. */
  parentPlanId?: string | undefined;
  featureId: string | null;
  quantity: number;
  amount: number;
  /** How often; `null` for what is paid once. */
  cycle: Cycle | null;
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
    const cycle = cycleOf(terms.price);
    const description = `${plan.name} - base price`;
    charges.push({
      ...base(plan),
      name: plan.name,
      description,
      featureId: null,
      quantity: 1,
      amount,
      cycle,
    });
  }
  for (const { feature_id: featureId, price, included = 0 } of terms.items) {
    const feature = account.features.find(({ id }) => id === featureId);
    if (price?.billing_method !== 'prepaid' || feature === undefined) continue;
    const quantity = prepaid[featureId] ?? 0;
    if (quantity === 0) continue;
    const cycle = cycleOf(price);
    const amount = costOfUnits(price, included, quantity, currency);
    const name = feature.name;
    const description = `${plan.name} - ${counted(quantity, feature)}`;
    charges.push({ ...base(plan), name, description, featureId, quantity, amount, cycle });
  }
  return [...charges, ...licenseCharges(account, holding, currency)];
}

function base({ id }: Plan): { planId: string } {
  return { planId: id };
}

/** How often what somebody has of a plan is billed, the longest first; nothing for what is not billed again and again. */
export function cyclesOfHolding({ terms, licenses }: Pick<Holding, 'terms' | 'licenses'>): Cycle[] {
  const bought = terms.licenses.filter(({ planId }) => (licenses[planId] ?? 0) > 0);
  return sortedCycles(
    [{ ...terms, licenses: [] }, ...bought.map((license) => license.terms)].flatMap(cyclesOf),
  );
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
