import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { carries } from '../attach.ts';
import { customizeTerms, effectiveChanges } from '../customize.ts';
import { findPlan } from '../find.ts';
import { resolveLicenses } from '../licenses/change.ts';
import { checkItems } from '../plan-rules.ts';
import { rowsOf } from '../subscription-rows.ts';
import { trialEnd } from '../trial.ts';
import { changedQuantities, newQuantities, type Quantities } from './change-quantities.ts';
import { isPatch, rowChanges, type RowChanges } from './change-rows.ts';
import { cyclesOfHolding } from './charges.ts';
import { anchorOf } from './period.ts';
import { type Place, placeOf, type PlaceWishes } from './place.ts';
import type { Target } from './target.ts';
import type { Intent } from './update-intent.ts';

/** What a subscription becomes. */
export interface Change extends Target {
  intent: Intent;
  plan: Plan;
  terms: PlanTerms;
  quantities: Quantities;
  licenses: Record<string, number>;
  trialEndsAt: number | null;
  wishes: PlaceWishes;
  /** Where it is billed then. */
  place: Place | null;
  /** Whether its periods are counted from another time. */
  reanchored: boolean;
  rows: RowChanges;
  /** Whether usage of a feature goes along. */
  carried: (featureId: string, consumable: boolean) => boolean;
  /** Whether more or fewer units count for all rows of their feature. */
  recalculates: boolean;
}

/**
 * Works out what a subscription becomes.
 * @throws an `ApiError`: 404 for an unknown version, 400 for quantities of what the plan does not sell
 */
export function resolveChange(context: Context, target: Target, intent: Intent, body: UpdateBody): Change {
  const { account } = context;
  const { holder, subscription } = target;
  const { customer } = holder;
  const plan = findPlan(context, subscription.planId, body.version ?? subscription.version);
  const rows = rowsOf(customer, subscription);
  const { licenses, paid } = resolveLicenses(account, customer, subscription, plan, body);
  const terms = { ...termsAfter(context, subscription, plan, body), licenses };
  checkItems(account, terms.items);
  const wanted = body.feature_quantities ?? [];
  const changes =
    intent === 'update_plan'
      ? rowChanges(account.features, rows, subscription.terms, terms, isPatch(body))
      : { gone: [], added: [] };
  const stays = terms.items.filter((item) => !changes.added.includes(item));
  const wishes = placeWishes(target, body);
  const place = placeOf(customer, cyclesOfHolding({ terms, licenses: paid }), wishes);
  const trial = trialOf(body);
  // A trial of what costs nothing is the plan's own, and does not go along when it gets a price.
  const own = trial === undefined ? subscription.trialEndsAt : (wishes.trialEndsAt ?? null);
  return {
    ...target,
    intent,
    plan,
    terms,
    quantities:
      intent === 'update_plan'
        ? newQuantities(customer, subscription, terms, stays, wanted)
        : changedQuantities(subscription, wanted),
    licenses: paid,
    wishes,
    place,
    trialEndsAt: place === null ? own : place.trialEndsAt,
    reanchored:
      place === null
        ? trial !== undefined && own !== null && subscription.billing !== null
        : place.fresh || place.anchor !== subscription.billing?.anchor,
    rows: changes,
    carried: carriedBy(body),
    recalculates: body.recalculate_balances?.enabled === true,
  };
}

/** A trial that a request gives or takes. */
function trialOf({ customize, free_trial }: UpdateBody): UpdateBody['free_trial'] {
  return customize?.free_trial === undefined ? free_trial : customize.free_trial;
}

/** What the customer has, or the version that it asks for, with what the request changes. */
function termsAfter(
  { account }: Context,
  { terms, version }: Subscription,
  plan: Plan,
  body: UpdateBody,
): PlanTerms {
  const base = body.version !== undefined && body.version !== version ? plan : terms;
  const changes = { ...body.customize, free_trial: trialOf(body) };
  return customizeTerms(
    base,
    changes.items === undefined ? effectiveChanges(account, base, changes) : changes,
  );
}

/** Usage goes along unless a request says otherwise; of what is held, unless it says so of all. */
function carriedBy({ carry_over_usages: option }: UpdateBody): Change['carried'] {
  if (option === undefined) return () => true;
  const named = carries(option);
  return (featureId, consumable) => option.enabled && (!consumable || named(featureId));
}

/** A plan that is billed already stays where it is; one that was free is billed like a new one. */
function placeWishes({ holder: { now }, subscription }: Target, body: UpdateBody): PlaceWishes {
  const trial = trialOf(body);
  return {
    entityId: subscription.entityId,
    startsAt: now,
    now,
    replaces: subscription,
    anchor: anchorOf(body.billing_cycle_anchor, now),
    trialEndsAt: trial ? trialEnd(trial, now) : null,
    stopsTrial: trial === null,
  };
}
