import type { FreeTrial } from '../schema/free-trial.ts';
import type { Customer } from '../state/customer.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import { paymentOf } from './classify.ts';
import { isUpgrade } from './transition.ts';
import { trialAvailable, trialEnd } from './trial.ts';

/** What a plan that is attached means for trials. */
export interface AttachTrial {
  /** The trial that the plan starts; `null` also when it joins one that is running. */
  starts: FreeTrial | null;
  endsAt: number | null;
  /** Whether a trial that is running is over with it. */
  stops: boolean;
}

/** What decides about a trial. */
export interface TrialQuestion {
  customer: Customer;
  entityId: string | null;
  plan: Plan;
  terms: PlanTerms;
  /** The plan it takes the place of. */
  current: Subscription | undefined;
  /** The plan that it is billed with. */
  joined: Subscription | undefined;
  /** The trial that the request brings; `null`: none; `undefined`: it says nothing. */
  asked: FreeTrial | null | undefined;
  now: number;
}

/**
 * The trial of a plan that is attached. What the request says goes first. A plan that joins what is billed already, and
 * is no upgrade, is on trial as long as that is; its own trial is for upgrades and for plans that are billed alone.
 */
export function trialOf(question: TrialQuestion): AttachTrial {
  const { customer, entityId, plan, terms, current, joined, asked, now } = question;
  const payment = paymentOf(terms);
  const running = joined !== undefined && isTrialing(joined, now) ? joined.trialEndsAt : null;
  const none: AttachTrial = { starts: null, endsAt: null, stops: running !== null };
  const joins: AttachTrial = { starts: null, endsAt: running, stops: false };
  if (asked === null || payment === 'one_off') return { ...none, stops: none.stops && payment !== 'one_off' };
  if (asked !== undefined) return { starts: asked, endsAt: trialEnd(asked, now), stops: false };
  const upgrades = current !== undefined && isUpgrade(current.terms, terms);
  if (payment === 'recurring' && joined !== undefined && !upgrades) return joins;
  if (terms.freeTrial === null) return payment === 'recurring' ? none : { ...none, stops: false };
  if (!trialAvailable(customer, plan, entityId)) return joins;
  return { starts: terms.freeTrial, endsAt: trialEnd(terms.freeTrial, now), stops: false };
}

/** Whether a subscription is on trial. */
export function isTrialing({ trialEndsAt }: Subscription, now: number): boolean {
  return trialEndsAt !== null && trialEndsAt > now;
}
