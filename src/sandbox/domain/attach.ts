import { missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { AttachBody } from '../schema/attach.ts';
import type { Customer } from '../state/customer.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import { type AttachTrial, trialOf } from './attach-trial.ts';
import { carriedQuantities } from './carried-quantities.ts';
import { paymentOf } from './classify.ts';
import { customizeTerms } from './customize.ts';
import { findHolder, findPlan } from './find.ts';
import type { Holder } from './holder.ts';
import { billedPlans, joinedPlan } from './joined-plan.ts';
import { checkAttachTarget, checkSwitch, refuseSeatHolder } from './licenses/guards.ts';
import { customizeLicenses } from './licenses/offer.ts';
import { paidSeats } from './licenses/pools.ts';
import { checkItems } from './plan-rules.ts';
import { currentMain, isUpgrade } from './transition.ts';

/** What attaching a plan comes down to. Nothing has changed yet. */
export interface AttachIntent {
  holder: Holder;
  plan: Plan;
  terms: PlanTerms;
  trial: AttachTrial;
  /** The main plan it takes the place of. */
  current: Subscription | undefined;
  /** Whether it takes the place of a main plan, if there is one. */
  replaces: boolean;
  /** The plan that it is billed with. */
  joined: Subscription | undefined;
  /** Whether it waits for the end of what is running. */
  timing: 'immediate' | 'end_of_cycle';
  /** When it starts; now or later. */
  startsAt: number;
  /** Plans that end with it, beside the one it takes the place of. */
  removed: Subscription[];
  /** The plan whose balances and usage can be carried over. */
  source: Subscription | undefined;
  /** Units wanted in all per prepaid feature. */
  quantities: Record<string, number>;
}

/** How a plan is attached that is attached together with others. */
export interface Together {
  /** Every plan starts at once. */
  immediate: boolean;
}

/**
 * Works out what attaching a plan would do. What cannot be is refused by `checkAttach`.
 * @throws an `ApiError`: 404 for an unknown customer, entity, plan or feature, or a plan to remove that is not there;
 * 400 for customizations that cannot be
 */
export function resolveAttach(context: Context, body: AttachBody, together?: Together): AttachIntent {
  const { account } = context;
  const holder = findHolder(context, body.customer_id, body.entity_id);
  const { customer, entity, now } = holder;
  const plan = findPlan(context, body.plan_id, body.version);
  const asked = body.customize?.free_trial === undefined ? body.free_trial : body.customize.free_trial;
  const custom = {
    ...customizeTerms(plan, { ...body.customize, free_trial: asked }),
    licenses: customizeLicenses(account, plan, plan.licenses, body.customize),
  };
  checkItems(account, custom.items);
  refuseSeatHolder(holder);
  checkAttachTarget(account, holder, plan, custom.licenses);
  const payment = paymentOf(custom);
  const replaces = !plan.addOn && payment !== 'one_off';
  const entityId = entity?.id ?? null;
  const current = replaces ? currentMain(account, customer, plan.group, entityId) : undefined;
  const joined =
    payment === 'one_off' || billsAlone(customer, custom, current, body)
      ? undefined
      : joinedPlan(customer, entityId, current);
  const timing = together?.immediate === true ? 'immediate' : timingOf(replaces, current, custom, body);
  const trial = trialOf({ customer, entityId, plan, terms: custom, current, joined, asked, now });
  const end = current?.currentPeriodEnd ?? joined?.currentPeriodEnd ?? now;
  const startsAt = body.starts_at ?? (timing === 'end_of_cycle' ? end : now);
  const terms = { ...custom, freeTrial: trial.starts };
  if (current !== undefined && current.planId !== plan.id && startsAt <= now) {
    const paid = paidSeats(account, terms, body.license_quantities, current);
    checkSwitch(account, customer, current, terms.licenses, paid);
  }
  const removed = removedPlans(holder, current, joined, body);
  if (current === undefined && removed.length > 1 && carriesOver(body)) {
    throw refuse('remove_plan_ids: usage and balances can only be carried over from one plan');
  }
  const quantities = carriedQuantities(customer, terms, current, namedQuantities(body));
  return {
    holder,
    plan,
    terms,
    trial,
    current,
    replaces,
    joined,
    timing,
    startsAt,
    removed,
    source: current ?? (carriesOver(body) ? removed[0] : undefined),
    quantities,
  };
}

/** Whether a plan is billed on its own because the request says so; a switch of plans that are paid for never is. */
function billsAlone(
  customer: Customer,
  terms: PlanTerms,
  current: Subscription | undefined,
  { new_billing_subscription: separate }: AttachBody,
): boolean {
  if (separate !== true) return false;
  if (current === undefined) return true;
  const fromFree = paymentOf(current.terms) === 'free';
  return fromFree && paymentOf(terms) === 'recurring' && billedPlans(customer).length > 0;
}

/** Upgrades start now; downgrades when the current period ends. */
function timingOf(
  replaces: boolean,
  current: Subscription | undefined,
  terms: PlanTerms,
  { plan_schedule: asked }: AttachBody,
): AttachIntent['timing'] {
  if (!replaces) return 'immediate';
  if (asked !== undefined) return asked;
  return current === undefined || isUpgrade(current.terms, terms) ? 'immediate' : 'end_of_cycle';
}

function removedPlans(
  { customer, entity }: Holder,
  current: Subscription | undefined,
  joined: Subscription | undefined,
  { plan_id: attached, remove_plan_ids: ids = [] }: AttachBody,
): Subscription[] {
  return [...new Set(ids)]
    .filter((planId) => planId !== current?.planId)
    .map((planId) => {
      if (planId === attached) throw refuse(`remove_plan_ids: ${planId} is the plan to attach`);
      const found = customer.subscriptions.find(
        (one) => one.planId === planId && one.status === 'active' && one.entityId === (entity?.id ?? null),
      );
      if (found === undefined) {
        throw missing('product_not_found', `The customer does not have plan ${planId}`);
      }
      if (found.billing !== null && found.billing !== joined?.billing) {
        throw refuse(`remove_plan_ids: ${planId} is billed by another subscription`);
      }
      return found;
    });
}

function namedQuantities({ feature_quantities: named = [] }: AttachBody): Record<string, number> {
  return Object.fromEntries(
    named.flatMap(({ feature_id, quantity }) => (quantity === undefined ? [] : [[feature_id, quantity]])),
  );
}

/** Whether the plan is only tried, beside one that is paid for: nothing is billed for it. */
export function revertsLater({ trial }: AttachIntent): boolean {
  return trial.starts?.on_end === 'revert';
}

/** Whether usage or balances of the plan before go along. */
export function carriesOver(body: AttachBody): boolean {
  return body.carry_over_usages?.enabled === true || body.carry_over_balances?.enabled === true;
}

export function carries(option: AttachBody['carry_over_usages']): (featureId: string) => boolean {
  if (option?.enabled !== true) return () => false;
  return (featureId) => option.feature_ids?.includes(featureId) ?? true;
}
