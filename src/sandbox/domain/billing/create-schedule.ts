import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { CreateScheduleBody, ScheduledPlan } from '../../schema/create-schedule.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Subscription } from '../../state/subscription.ts';
import { carryOutAttach } from '../carry-out-attach.ts';
import type { Start } from '../create-subscription.ts';
import { paymentOf } from '../classify.ts';
import { customizeTerms } from '../customize.ts';
import { findHolder, findPlan } from '../find.ts';
import type { Holder } from '../holder.ts';
import { scheduleSubscription } from '../lifecycle.ts';
import { refuseLicenses } from '../licenses/guards.ts';
import { checkItems } from '../plan-rules.ts';
import { currentMain, isMainOf } from '../transition.ts';
import { resolveBatch, trialOfAll } from './attach-plans.ts';
import { checkoutOfSeveral } from './checkout-type.ts';
import { openTimeline } from './first-phase.ts';
import { type Span, spansOf, timelineOf } from './phases.ts';
import { type BillingAnswer, handleBilling, type Payment } from './request.ts';

export const createSchedulePath = '/v1/billing.create_schedule';

/** A schedule, on the wire. */
export interface ScheduleAnswer extends BillingAnswer {
  status: 'created' | 'pending_payment';
  schedule_id: string | null;
  phases: { phase_id: string; starts_at: number; customer_product_ids: string[] }[];
}

/**
 * Gives a customer the plans of the first phase, and notes those of the later ones.
 * @throws an `ApiError`: 404 for what is not there, 400 for phases that do not follow each other
 */
export function createSchedule(
  context: Context,
  given: CreateScheduleBody,
  payment: Payment,
): Omit<ScheduleAnswer, 'entity_id'> & { entity_id: string | null } {
  const { account } = context;
  const holder = findHolder(context, given.customer_id, given.entity_id);
  const { customer, now } = holder;
  refuseLicenses('billing.create_schedule', plansWithLicenses(context, given));
  if (given.free_trial?.on_end === 'revert') throw refuse('free_trial: a schedule has no plan to revert to');
  const renewal = given.billing_cycle_anchor === undefined ? renewalOf(holder) : undefined;
  const timeline = openTimeline(context, holder, given, timelineOf(given.phases, now, renewal));
  const { starts } = timeline;
  const first = [...(timeline.phases[0]?.plans ?? []), ...(given.unscheduled_plans ?? [])];
  const trial = given.free_trial === undefined ? trialOfAll(context, given, first) : given.free_trial;
  const body = { ...given, free_trial: trial, phases: [...timeline.phases] };
  const spans = spansOf(body.phases, starts);
  const kept = new Map<Span, Subscription>();
  for (const span of spans.filter(({ from }) => from === 0)) {
    const running = runningMain(context, body, span);
    if (running !== undefined) kept.set(span, running);
  }
  const opening = spans.filter((span) => span.from === 0 && !kept.has(span));
  const unscheduled = body.unscheduled_plans ?? [];
  const batch = resolveBatch(context, [
    ...opening.map((span) => attachBodyOf(body, span.plan, span)),
    ...unscheduled.map((plan) => attachBodyOf(body, plan)),
  ]);
  const later = spans
    .filter(({ from }) => from > 0)
    .map((span) => ({ span, ...laterStart(context, body, span) }));
  for (const phase of body.phases) checkMains(context, body, phase.plans);
  checkUnscheduled(context, unscheduled, body);
  const scopes = new Set(
    [...(body.phases[0]?.plans ?? []), ...unscheduled].map(
      (plan) => placeOf(context, body, plan).entity?.id ?? null,
    ),
  );
  let phases: ScheduleAnswer['phases'] | undefined;
  const answer = handleBilling(
    context,
    {
      customer,
      entityId: body.entity_id,
      now,
      path: createSchedulePath,
      body,
      quote: batch.quote,
      checkout: checkoutOfSeveral(
        customer,
        batch.parts.map(({ intent }) => intent),
        body,
      ),
      invoiceMode: body.invoice_mode,
      early: body.enable_plan_immediately === true,
      noBillingChanges: body.no_billing_changes === true,
      carryOut: (collection) => {
        const made = new Map(kept);
        for (const [span, subscription] of kept) {
          subscription.expiresAt = span.endsAt;
          subscription.canceledAt = null;
        }
        customer.subscriptions = customer.subscriptions.filter(
          ({ status, entityId }) => status !== 'scheduled' || !scopes.has(entityId),
        );
        for (const { holder: place, start } of later) dropWaiting(context, place, start);
        for (const [index, part] of batch.parts.entries()) {
          const subscription = carryOutAttach(context, part.intent, part.body, collection);
          const span = opening[index];
          if (span !== undefined) made.set(span, subscription);
        }
        for (const { span, holder: place, start } of later) {
          made.set(span, scheduleSubscription(account, place.customer, { ...start, collection }));
        }
        phases = starts.map((startsAt, index) => ({
          phase_id: account.ids.next('phase'),
          starts_at: startsAt,
          customer_product_ids: [...made]
            .filter(([{ from, length }]) => from <= index && index < from + length)
            .map(([, { id }]) => id),
        }));
      },
    },
    payment,
  );
  const shared = { ...answer, entity_id: body.entity_id ?? null };
  if (phases === undefined || answer.payment_url !== null) {
    return { ...shared, status: 'pending_payment', schedule_id: null, phases: [] };
  }
  return { ...shared, status: 'created', schedule_id: account.ids.next('sched'), phases };
}

/** The plans that a schedule names, and those of the customer that the first of them would take the place of. */
function plansWithLicenses(context: Context, body: CreateScheduleBody): { licenses: OfferedLicense[] }[] {
  const { account } = context;
  const wanted = [...body.phases.flatMap(({ plans }) => plans), ...(body.unscheduled_plans ?? [])];
  return wanted.flatMap((one) => {
    const plan = findPlan(context, one.plan_id, one.version);
    const { customer, entity } = placeOf(context, body, one);
    const current = plan.addOn ? undefined : currentMain(account, customer, plan.group, entity?.id ?? null);
    return current === undefined ? [plan] : [plan, current.terms];
  });
}

/** When what the customer, or the entity, is billed for now is renewed. */
function renewalOf({ customer: { subscriptions }, entity }: Holder): number | undefined {
  const billed = subscriptions.filter(({ status, billing }) => status === 'active' && billing !== null);
  const own = billed.find(({ entityId }) => entityId === (entity?.id ?? null)) ?? billed[0];
  return own?.currentPeriodEnd ?? undefined;
}

/** Where a plan of a schedule belongs. */
function placeOf(context: Context, body: CreateScheduleBody, { entity_id: entityId }: ScheduledPlan): Holder {
  const scope = entityId === undefined ? body.entity_id : (entityId ?? undefined);
  return findHolder(context, body.customer_id, scope);
}

/**
 * Where a plan of a later phase belongs: if it does not say so, where the first phase has the same plan, or one of its
 * group.
 */
function laterPlaceOf(context: Context, body: CreateScheduleBody, plan: ScheduledPlan): Holder {
  const { customer } = findHolder(context, body.customer_id, undefined);
  const { entity_id: entityId } = plan;
  if (typeof entityId === 'string' && customer.entities.every(({ id }) => id !== entityId)) {
    throw refuse(`Entity ${entityId} not found`);
  }
  if (entityId !== undefined) return placeOf(context, body, plan);
  const groupOf = ({ plan_id: id, version }: ScheduledPlan): string | undefined => {
    const { addOn, group } = findPlan(context, id, version);
    return addOn ? undefined : group;
  };
  const opening = body.phases[0]?.plans ?? [];
  const group = groupOf(plan);
  const before =
    opening.find(({ plan_id: id }) => id === plan.plan_id) ??
    opening.find((other) => group !== undefined && groupOf(other) === group);
  return placeOf(context, body, before ?? plan);
}

/** The main plan that the first phase names and the customer has already: it goes on. */
function runningMain(context: Context, body: CreateScheduleBody, { plan }: Span): Subscription | undefined {
  const { customer, entity } = placeOf(context, body, plan);
  const found = findPlan(context, plan.plan_id, plan.version);
  const current = found.addOn
    ? undefined
    : currentMain(context.account, customer, found.group, entity?.id ?? null);
  const same = current?.planId === found.id && current.version === found.version;
  return same && plan.customize === undefined && plan.feature_quantities === undefined ? current : undefined;
}

function attachBodyOf(
  body: CreateScheduleBody,
  { entity_id: entityId, ...plan }: ScheduledPlan,
  span?: Span,
): AttachBody {
  return {
    ...plan,
    customer_id: body.customer_id,
    entity_id: entityId === undefined ? body.entity_id : (entityId ?? undefined),
    free_trial: body.free_trial,
    currency: body.currency,
    discounts: body.discounts,
    proration_behavior: body.billing_behavior,
    billing_cycle_anchor:
      body.billing_cycle_anchor ?? (span === undefined ? undefined : anchorIn(body, span)),
    plan_schedule: 'immediate',
    starts_at: span?.startsAt,
    ends_at: span?.endsAt ?? undefined,
    redirect_mode: body.redirect_mode,
  };
}

function laterStart(
  context: Context,
  body: CreateScheduleBody,
  span: Span,
): { holder: Holder; start: Start } {
  const holder = laterPlaceOf(context, body, span.plan);
  const plan = findPlan(context, span.plan.plan_id, span.plan.version);
  const terms = { ...customizeTerms(plan, span.plan.customize), freeTrial: null };
  checkItems(context.account, terms.items);
  const quantities = Object.fromEntries(
    (span.plan.feature_quantities ?? []).map(({ feature_id, quantity = 0 }) => [feature_id, quantity]),
  );
  const start: Start = {
    plan,
    terms,
    entityId: holder.entity?.id ?? null,
    id: span.plan.subscription_id,
    quantities,
    startsAt: span.startsAt,
    endsAt: span.endsAt ?? undefined,
    anchor: anchorIn(body, span),
  };
  return { holder, start };
}

function anchorIn({ phases }: CreateScheduleBody, { from }: Span): 'now' | undefined {
  return phases[from]?.billing_cycle_anchor === undefined ? undefined : 'now';
}

/** A phase has one main plan in each group, for the customer and for each entity. */
function checkMains(context: Context, body: CreateScheduleBody, plans: readonly ScheduledPlan[]): void {
  const places = plans.flatMap((one) => {
    const plan = findPlan(context, one.plan_id, one.version);
    if (plan.addOn || paymentOf(plan) === 'one_off') return [];
    return `${plan.group} ${laterPlaceOf(context, body, one).entity?.id ?? ''}`;
  });
  if (new Set(places).size < places.length)
    throw refuse('phases: main plans of one group exclude each other');
}

/** Main plans that were scheduled before give way to those of the schedule. */
function dropWaiting({ account }: Context, { customer }: Holder, { plan, entityId }: Start): void {
  customer.subscriptions = customer.subscriptions.filter(
    (other) =>
      other.status !== 'scheduled' || other.entityId !== entityId || !isMainOf(account, other, plan.group),
  );
}

/** Plans beside the schedule cannot be of a group that the schedule decides about. */
function checkUnscheduled(
  context: Context,
  unscheduled: readonly ScheduledPlan[],
  body: CreateScheduleBody,
): void {
  const place = (plan: ScheduledPlan): string | undefined => {
    const { group, addOn } = findPlan(context, plan.plan_id, plan.version);
    return addOn ? undefined : `${group} ${placeOf(context, body, plan).entity?.id ?? ''}`;
  };
  const decided = new Set(body.phases.flatMap(({ plans }) => plans.map(place)));
  for (const plan of unscheduled) {
    const here = place(plan);
    if (here !== undefined && decided.has(here)) {
      throw refuse(`unscheduled_plans: a phase declares a plan in the group of ${plan.plan_id}`);
    }
  }
}
