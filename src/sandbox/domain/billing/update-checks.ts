import { conflict, refuse } from '../../api-error.ts';
import type { PlanItem } from '../../schema/plan-item.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { PlanTerms } from '../../state/plan.ts';
import { paymentOf } from '../classify.ts';
import { prepaidGrant } from '../entitle.ts';
import type { Change } from './change.ts';
import { prepaidItems } from './change-quantities.ts';
import type { Target } from './target.ts';
import type { Intent } from './update-intent.ts';

/**
 * Refuses what an update cannot be, whatever it would come to.
 * @throws an `ApiError` with status 400
 */
export function checkUpdate({ subscription, holder }: Target, intent: Intent, body: UpdateBody): void {
  const { planId, status, trialEndsAt, terms, processor } = subscription;
  const { cancel_action: action, billing_cycle_anchor: anchor } = body;
  if (processor === 'revenuecat') {
    throw conflict('invalid_request', `Plan ${planId} is managed by RevenueCat: it cannot be updated here`);
  }
  if (status === 'scheduled' && action === undefined && body.no_billing_changes !== true) {
    throw refuse(`Plan ${planId} has not started: it can only be canceled`);
  }
  if (status === 'scheduled' && action === 'uncancel') {
    throw refuse(`Plan ${planId} has not started: there is nothing to take back`);
  }
  if (action === 'cancel_end_of_cycle' && paymentOf(terms) !== 'recurring') {
    throw refuse(`Plan ${planId} has no billing cycle: cancel it immediately`);
  }
  if (anchor !== undefined) checkAnchor(subscription, intent, body, holder.now);
  if (body.redirect_mode === 'always') checkPage(subscription, intent, body);
  if (intent === 'update_quantity') checkPacks(subscription, body);
  const trial = body.customize?.free_trial === undefined ? body.free_trial : body.customize.free_trial;
  if (trial && paymentOf(terms) === 'one_off') throw refuse(`Plan ${planId} was paid once: it has no trial`);
  const trialing = trialEndsAt !== null && trialEndsAt > holder.now;
  if (trialing && trial === null && body.proration_behavior === 'none' && anchor === undefined) {
    throw refuse('proration_behavior: the end of a trial is always billed');
  }
}

function checkAnchor(
  { terms, trialEndsAt }: Target['subscription'],
  intent: Intent,
  { customize, free_trial, cancel_action }: UpdateBody,
  now: number,
): void {
  const trial = customize?.free_trial === undefined ? free_trial : customize.free_trial;
  const stays = trial === undefined && trialEndsAt !== null && trialEndsAt > now;
  if (trial || stays) throw refuse('billing_cycle_anchor: a trial decides when the first period starts');
  if (paymentOf(terms) === 'one_off') throw refuse('billing_cycle_anchor: what is paid once has no period');
  if (cancel_action !== undefined)
    throw refuse('billing_cycle_anchor: cannot be combined with cancel_action');
  if (intent === 'update_quantity' || intent === 'update_licenses') {
    throw refuse('billing_cycle_anchor: cannot be combined with quantities');
  }
}

/** A page to confirm a change on needs a change. */
function checkPage(
  { terms, prepaid }: Target['subscription'],
  intent: Intent,
  { feature_quantities: quantities = [], invoice_mode: mode }: UpdateBody,
): void {
  if (mode?.enabled === true) return;
  if (intent === 'cancel' || intent === 'none')
    throw refuse('redirect_mode: there is nothing to confirm on a page');
  if (intent !== 'update_quantity') return;
  const differs = quantities.some(({ feature_id: featureId, quantity, adjustable }) => {
    const item = prepaidItems(terms).find(({ feature_id }) => feature_id === featureId);
    const units = item === undefined || quantity === undefined ? undefined : prepaidGrant(item, quantity);
    return adjustable === true || (units !== undefined && units !== (prepaid[featureId] ?? 0));
  });
  if (!differs) throw refuse('redirect_mode: no quantity changes, and none can be changed on the page');
}

/** What was paid once is not bought again with a plan that was paid once itself. */
function checkPacks(
  { terms, prepaid }: Target['subscription'],
  { feature_quantities = [] }: UpdateBody,
): void {
  for (const { feature_id: featureId, quantity } of feature_quantities) {
    const pack = prepaidItems(terms).find(
      ({ feature_id, price }) => feature_id === featureId && price?.interval === 'one_off',
    );
    const bought = prepaid[featureId];
    if (pack === undefined || bought === undefined || quantity === undefined) continue;
    if (prepaidGrant(pack, quantity) !== bought) {
      throw refuse(`feature_quantities: ${featureId} was paid once, its quantity cannot change`);
    }
  }
}

/**
 * Refuses terms that a plan cannot change to.
 * @throws an `ApiError` with status 400
 */
export function checkTerms({ subscription, terms, holder, trialEndsAt }: Change, body: UpdateBody): void {
  const { terms: before, planId } = subscription;
  const once = paymentOf(before) === 'one_off';
  if (once !== (paymentOf(terms) === 'one_off')) {
    throw refuse(`Plan ${planId} cannot change between being paid once and again and again`);
  }
  const { price, items, add_items, remove_items } = body.customize ?? {};
  const customized = [price, items, add_items, remove_items].some((part) => part !== undefined);
  const samePrices = outline(before, 'prices') === outline(terms, 'prices');
  if (customized && outline(before, 'all') === outline(terms, 'all')) {
    throw refuse('customize: the customer has just this already');
  }
  if (customized && samePrices && body.invoice_mode?.enabled === true) {
    throw refuse('invoice_mode: the change bills nothing');
  }
  if (once && !samePrices) throw refuse(`Plan ${planId} was paid once: its prices cannot change`);
  const ended = (end: number | null): boolean => end === null || end <= holder.now;
  const stops = !ended(subscription.trialEndsAt) && ended(trialEndsAt);
  if (stops && paymentOf(before) === 'recurring' && hasPacks(terms)) {
    throw refuse('free_trial: cannot end while something is sold that is paid once');
  }
}

function hasPacks({ price, items }: PlanTerms): boolean {
  return [price, ...items.map((item) => item.price)].some((one) => one?.interval === 'one_off');
}

/** What is granted and charged, or what is charged alone, in any order. */
function outline({ price, items }: PlanTerms, what: 'all' | 'prices'): string {
  const priced = what === 'all' ? items : items.filter((item) => item.price !== undefined);
  const parts = priced.map((item) =>
    JSON.stringify(what === 'all' ? normal(item) : [item.feature_id, item.price]),
  );
  return JSON.stringify([price, parts.toSorted()]);
}

const defaultProration = { on_increase: 'prorate_immediately', on_decrease: 'prorate_immediately' };

function normal(item: PlanItem): unknown {
  const { included = 0, unlimited = false, proration = defaultProration } = item;
  return Object.entries({ ...item, included, unlimited, proration })
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => a.localeCompare(b));
}
