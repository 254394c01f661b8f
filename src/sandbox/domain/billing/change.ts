import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { carries } from '../attach.ts';
import { nextBoundary } from '../calendar.ts';
import { paymentOf } from '../classify.ts';
import { customizeTerms } from '../customize.ts';
import { decimal } from '../decimal.ts';
import { prepaidGrant } from '../entitle.ts';
import { findPlan } from '../find.ts';
import { resolveLicenses } from '../licenses/change.ts';
import { moveSeats } from '../licenses/move-seats.ts';
import { recontribute, withdraw } from '../pooled-balances.ts';
import { checkItems } from '../plan-rules.ts';
import { grantRows, rowsOf } from '../subscription-rows.ts';
import { trialEnd } from '../trial.ts';
import { cyclesOfHolding } from './charges.ts';
import { anchorOf } from './period.ts';
import { openBilling, type Place, placeOf, type PlaceWishes } from './place.ts';
import type { Target } from './target.ts';

/** What a subscription becomes. */
export interface Change extends Target {
  plan: Plan;
  terms: PlanTerms;
  prepaid: Record<string, number>;
  licenses: Record<string, number>;
  trialEndsAt: number | null;
  wishes: PlaceWishes;
  /** Where it is billed then. */
  place: Place | null;
  /** Whether its periods are counted from another time. */
  reanchored: boolean;
  /** Whether what it grants changes by more than quantities. */
  regrants: boolean;
  carried: (featureId: string) => boolean;
}

/**
 * Works out what a subscription becomes.
 * @throws an `ApiError`: 404 for an unknown version, 400 for quantities of what the plan does not sell
 */
export function resolveChange(context: Context, target: Target, body: UpdateBody): Change {
  const { account } = context;
  const { holder, subscription } = target;
  const { customer } = holder;
  const plan = findPlan(context, subscription.planId, body.version ?? subscription.version);
  const base = body.version === undefined ? subscription.terms : plan;
  const trial = body.customize?.free_trial === undefined ? body.free_trial : body.customize.free_trial;
  const { licenses, paid } = resolveLicenses(account, customer, subscription, plan, body);
  const terms = { ...customizeTerms(base, { ...body.customize, free_trial: trial }), licenses };
  checkItems(account, terms.items);
  const wishes = placeWishes(target, trial, body);
  const place = placeOf(customer, cyclesOfHolding({ terms, licenses: paid }), wishes);
  return {
    ...target,
    plan,
    terms,
    prepaid: prepaidAfter(terms, subscription, body.feature_quantities ?? []),
    licenses: paid,
    wishes,
    place,
    trialEndsAt: place === null ? (wishes.trialEndsAt ?? null) : place.trialEndsAt,
    reanchored: place !== null && (place.fresh || place.anchor !== subscription.billing?.anchor),
    regrants: JSON.stringify(terms.items) !== JSON.stringify(subscription.terms.items),
    carried: carries(body.carry_over_usages),
  };
}

/** A plan that is billed already stays where it is; one that was free is billed like a new one. */
function placeWishes(
  { holder: { now }, subscription }: Target,
  trial: UpdateBody['free_trial'],
  body: UpdateBody,
): PlaceWishes {
  const { entityId, billing, trialEndsAt, terms } = subscription;
  const kept = billing === null && paymentOf(terms) === 'free' ? trialEndsAt : null;
  return {
    entityId,
    startsAt: now,
    now,
    replaces: subscription,
    anchor: anchorOf(body.billing_cycle_anchor, now),
    trialEndsAt: trial ? trialEnd(trial, now) : trial === null ? null : kept,
    stopsTrial: trial === null,
  };
}

function prepaidAfter(
  { items }: PlanTerms,
  { prepaid }: Subscription,
  quantities: NonNullable<UpdateBody['feature_quantities']>,
): Record<string, number> {
  const after = { ...prepaid };
  for (const { feature_id: featureId, quantity } of quantities) {
    const item = items.find(
      ({ feature_id, price }) => feature_id === featureId && price?.billing_method === 'prepaid',
    );
    if (item === undefined) {
      throw invalidInputs(`feature_quantities: the plan does not sell ${featureId} in advance`);
    }
    if (quantity !== undefined) after[featureId] = prepaidGrant(item, quantity);
  }
  return after;
}

/** Makes a subscription what it becomes. Usage of what is held stays; other usage as asked. */
export function carryOutChange(
  { account }: Context,
  change: Change,
  collection: Subscription['collection'],
): void {
  const { holder, subscription, plan, terms, prepaid, licenses, trialEndsAt } = change;
  const { customer, now } = holder;
  const before = rowsOf(customer, subscription);
  const bought = { ...subscription.prepaid };
  const offered = { id: subscription.id, terms: subscription.terms };
  Object.assign(subscription, {
    version: plan.version,
    terms: structuredClone({
      price: terms.price,
      items: terms.items,
      freeTrial: terms.freeTrial,
      billingControls: terms.billingControls,
      licenses: terms.licenses,
    }),
    oneOff: paymentOf(terms) === 'one_off',
    prepaid,
    licenses,
    cycles: cyclesOfHolding(change),
    collection: collection === 'none' ? subscription.collection : collection,
  });
  if (change.place === null) {
    const unbilled = { billing: null, currentPeriodStart: null, currentPeriodEnd: null };
    Object.assign(subscription, { ...unbilled, trialEndsAt });
  } else openBilling(account, customer, subscription, change.wishes);
  moveSeats(account, customer, offered, subscription, now);
  if (change.regrants) {
    withdraw(customer, subscription);
    customer.entitlements = customer.entitlements.filter((row) => !before.includes(row));
    grantRows(account, customer, subscription, (featureId, consumable) =>
      !consumable || change.carried(featureId) ? before.filter((row) => row.featureId === featureId) : [],
    );
  } else {
    for (const row of before.filter(({ price }) => price?.billing_method === 'prepaid')) {
      const added = decimal((prepaid[row.featureId] ?? 0) - (bought[row.featureId] ?? 0));
      row.prepaid = decimal(row.prepaid + added);
      row.balance = decimal(row.balance + added);
    }
    recontribute(account, customer, subscription);
  }
  for (const row of rowsOf(customer, subscription)) {
    const { reset, nextResetAt } = row;
    if (reset === null || reset.interval === 'one_off' || nextResetAt === null) continue;
    if (nextResetAt > now && !change.reanchored) continue;
    row.nextResetAt = nextBoundary(subscription.billingAnchor, reset.interval, reset.count, now);
  }
}
