import type { Account } from '../state/account.ts';
import type { Billing } from '../state/billing.ts';
import type { Customer } from '../state/customer.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Opening, Subscription } from '../state/subscription.ts';
import { cyclesOfHolding } from './billing/charges.ts';
import { openBilling } from './billing/place.ts';
import { paymentOf } from './classify.ts';
import { prepaidGrant } from './entitle.ts';
import { withSeats } from './licenses/pools.ts';

/** What a customer gets, on which terms and when. */
export interface Start extends Opening {
  plan: Plan;
  terms: PlanTerms;
  entityId: string | null;
  /** The caller's id for the subscription. */
  id?: string | undefined;
  /** Units wanted per prepaid feature, included ones counted. */
  quantities?: Readonly<Record<string, number>>;
  startsAt: number;
  endsAt?: number | undefined;
  trialEndsAt?: number | null;
  /** Whether a trial that is running of what it is billed with ends with it. */
  stopsTrial?: boolean | undefined;
  /** The plan it takes the place of: seats in use stay in use. */
  replaces?: Subscription | undefined;
  /** Whether that plan is only paused, until the trial is over. */
  pauses?: boolean | undefined;
  /** The plan whose usage and balances go along, if it is not the one it takes the place of. */
  carryFrom?: Subscription | undefined;
  /** Consumable features whose usage goes along. */
  carryUsage?: (featureId: string) => boolean;
  /** Consumable features of which what is left goes along, as a balance of its own until it would have been reset. */
  carryBalance?: (featureId: string) => boolean;
  /** The customer's time, when the start lies before it. */
  now?: number;
  /** It is there before it is billed. */
  early?: boolean;
  /** What it is billed with, when another plan of the request has just opened it. */
  joins?: Billing | undefined;
  /** Nothing is collected by default. */
  collection?: Subscription['collection'];
  /** Seats bought per license plan, without the included ones. */
  licenses?: Readonly<Record<string, number>>;
  /** The subscription that offers it as a license. */
  licenseOf?: string;
}

/** Units bought per prepaid feature, of the units wanted in all. */
export function prepaidOf(
  { items }: PlanTerms,
  quantities: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    items
      .filter(({ price }) => price?.billing_method === 'prepaid')
      .map((item) => [item.feature_id, prepaidGrant(item, quantities[item.feature_id] ?? 0)]),
  );
}

/** What is not billed again and again keeps the days on which units come back, when its like takes its place. */
function keptAnchor({ terms, replaces }: Start): number | undefined {
  const payment = paymentOf(terms);
  if (replaces === undefined || payment === 'recurring') return undefined;
  return paymentOf(replaces.terms) === payment ? replaces.startedAt : undefined;
}

/** Adds a subscription, without any rows yet. */
export function createSubscription(
  account: Account,
  customer: Customer,
  start: Start,
  status: 'active' | 'scheduled',
): Subscription {
  const { plan, terms, startsAt, trialEndsAt = null, separate, anchor, unprorated } = start;
  const reverts = trialEndsAt !== null && terms.freeTrial?.on_end === 'revert';
  const id = start.id ?? account.ids.next('cus_prod');
  const subscription: Subscription = {
    id,
    planId: plan.id,
    version: plan.version,
    entityId: start.entityId,
    status,
    aside: [],
    oneOff: paymentOf(terms) === 'one_off',
    terms: structuredClone({
      price: terms.price,
      items: terms.items,
      freeTrial: terms.freeTrial,
      billingControls: terms.billingControls,
      licenses: withSeats(terms, start.licenses),
    }),
    quantity: 1,
    prepaid: prepaidOf(terms, start.quantities),
    upcoming: {},
    deferred: [],
    createdAt: startsAt,
    startedAt: startsAt,
    pastDue: false,
    canceledAt: null,
    expiresAt: start.endsAt ?? (reverts ? trialEndsAt : null),
    trialEndsAt,
    billing: null,
    cycles: cyclesOfHolding({ terms, licenses: start.licenses ?? {} }),
    currentPeriodStart: null,
    currentPeriodEnd: null,
    billingAnchor: trialEndsAt ?? keptAnchor(start) ?? startsAt,
    opening: { separate, anchor, unprorated },
    collection: start.collection ?? 'none',
    licenses: { ...start.licenses },
    processor: 'stripe',
    licenseOf: start.licenseOf ?? null,
    early: start.early === true ? { instead: start.replaces?.id ?? null } : null,
    revertsTo: reverts && status === 'active' ? (start.replaces?.id ?? null) : null,
  };
  customer.subscriptions.push(subscription);
  if (status === 'active' && start.early !== true)
    openBilling(account, customer, subscription, { ...start, now: start.now ?? startsAt });
  return subscription;
}
