import type { Account } from '../../state/account.ts';
import type { Billing } from '../../state/billing.ts';
import type { Customer } from '../../state/customer.ts';
import type { Opening, Subscription } from '../../state/subscription.ts';
import type { Cycle } from '../classify.ts';
import { type Frame, frameOf, planPeriod } from './period.ts';
import { moveTrial, reanchor, runningTrial } from './together.ts';

/** Where a plan is billed. */
export interface Place extends Frame {
  /** What it is billed with; `null`: it will be billed on its own. */
  billing: Billing | null;
  /** Whether its first period starts now. */
  fresh: boolean;
  /** When periods start anew, if that was asked for. */
  resetsAt: number | null;
}

/** What decides where a plan is billed. */
export interface PlaceWishes extends Opening {
  entityId: string | null;
  startsAt: number;
  /** The end of its trial; `null` for none but the one that it joins. */
  trialEndsAt?: number | null | undefined;
  /** Whether a trial that is running ends with it. */
  stopsTrial?: boolean | undefined;
  /** The plan it takes the place of. */
  replaces?: Subscription | undefined;
  /** Whether that plan is only paused, and billed as before. */
  pauses?: boolean | undefined;
  /** What it is billed with in any case. */
  joins?: Billing | undefined;
  now: number;
}

/** Where a plan will be billed; `null` for one that is not billed again and again. */
export function placeOf(customer: Customer, cycles: readonly Cycle[], wishes: PlaceWishes): Place | null {
  if (cycles.length === 0) return null;
  const { startsAt, anchor, now } = wishes;
  const billing = billingToJoin(customer, wishes) ?? null;
  const running =
    billing === null || wishes.stopsTrial === true ? null : runningTrial(customer, billing, now);
  const trialEndsAt = wishes.trialEndsAt ?? running;
  if (trialEndsAt !== null && trialEndsAt > startsAt) {
    return { billing, anchor: trialEndsAt, since: startsAt, trialEndsAt, fresh: false, resetsAt: null };
  }
  const kept = anchor === undefined ? (billing?.resetsAt ?? null) : null;
  const resetsAt = typeof anchor === 'number' && anchor > startsAt ? anchor : kept;
  const trialing = billing !== null && runningTrial(customer, billing, now) !== null;
  if (billing !== null && !trialing && anchor !== 'now') {
    const { anchor: counted, startedAt: since } = billing;
    return { billing, anchor: counted, since, trialEndsAt: null, fresh: false, resetsAt };
  }
  const since = billing === null ? Number.NEGATIVE_INFINITY : startsAt;
  return {
    billing,
    anchor: startsAt,
    since,
    trialEndsAt: null,
    fresh: resetsAt === null && startsAt === now,
    resetsAt,
  };
}

/**
 * What a new plan is billed with: the plan it takes the place of, else what is billed already, of its own entity rather
 * than of another and with a main plan rather than with add-ons only. On its own if that is asked for.
 */
function billingToJoin(
  customer: Customer,
  { entityId, replaces, pauses, joins, separate, startsAt, now }: PlaceWishes,
): Billing | undefined {
  if (pauses === true) return undefined;
  if (joins !== undefined) return joins;
  if (replaces?.billing) return replaces.billing;
  if (separate === true || startsAt > now) return undefined;
  const billed = customer.subscriptions.filter(
    ({ status, billing, collection }) => status === 'active' && billing !== null && collection !== 'none',
  );
  const found = billed.find((one) => one.entityId === entityId) ?? billed[0];
  return found?.billing ?? undefined;
}

/** Puts a plan that starts among those that it is billed with, or opens a billing of its own. */
export function openBilling(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  wishes: PlaceWishes,
): Place | null {
  const { now, startsAt } = wishes;
  const place = placeOf(customer, subscription.cycles, wishes);
  if (place === null) return null;
  const billing = place.billing ?? {
    id: account.ids.next('sub'),
    startedAt: startsAt,
    anchor: place.anchor,
    billedAt: Math.max(now, startsAt),
    resetsAt: null,
  };
  const trial = place.billing === null ? null : runningTrial(customer, billing, now);
  const own = place.trialEndsAt ?? null;
  Object.assign(subscription, { billing, trialEndsAt: own, billingAnchor: place.anchor });
  if (place.billing !== null && trial !== own) moveTrial(customer, billing, own, now);
  else if (billing.anchor !== place.anchor) reanchor(customer, billing, place.anchor, now);
  billing.resetsAt = place.resetsAt;
  const period = planPeriod(frameOf(subscription, now), subscription.cycles, now);
  subscription.currentPeriodStart = period?.start ?? null;
  subscription.currentPeriodEnd = period?.end ?? null;
  return place;
}
