import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { CreateScheduleBody, ScheduledPlan } from '../../schema/create-schedule.ts';
import { paymentOf } from '../classify.ts';
import { customizeTerms } from '../customize.ts';
import { findPlan } from '../find.ts';
import type { Holder } from '../holder.ts';
import { trialAvailable } from '../trial.ts';
import type { Timeline } from './phases.ts';

/** What starts a little earlier or later than now starts now. */
const tolerance = 900_000;

/**
 * The phases from the one that is running on: a schedule that takes the place of another may name those that are over.
 * @throws an `ApiError` with status 400 for a first phase that cannot start when it should
 */
export function openTimeline(
  context: Context,
  holder: Holder,
  body: CreateScheduleBody,
  { phases, starts }: Timeline,
): Timeline {
  const { customer, now } = holder;
  const replaces = customer.subscriptions.some(
    ({ status, terms }) => status === 'scheduled' && paymentOf(terms) === 'recurring',
  );
  if (replaces) {
    const running = Math.max(
      0,
      starts.findLastIndex((start) => start <= now + tolerance),
    );
    return { phases: phases.slice(running), starts: [now, ...starts.slice(running + 1)] };
  }
  const [start = now] = starts;
  if (start > now + tolerance) throw refuse('phases.0: the first phase must start now');
  const past = start < now - tolerance;
  if (past) checkPast(context, holder, body, phases[0]?.plans ?? []);
  return { phases, starts: past ? starts : [now, ...starts.slice(1)] };
}

/** Only what starts to be billed, and for which a card is there, can have started in the past. */
function checkPast(
  context: Context,
  { customer, entity }: Holder,
  body: CreateScheduleBody,
  plans: readonly ScheduledPlan[],
): void {
  const where = 'phases.0: a start in the past';
  for (const { plan_id: id, version, customize } of plans) {
    const plan = findPlan(context, id, version);
    if (paymentOf(customizeTerms(plan, customize)) !== 'recurring') {
      throw refuse(`${where} is for plans that are paid again and again`);
    }
    const trialled = plan.freeTrial !== null && trialAvailable(customer, plan, entity?.id ?? null);
    if (body.free_trial || (body.free_trial === undefined && trialled))
      throw refuse(`${where} excludes a trial`);
  }
  if (customer.subscriptions.some(({ status, billing }) => status === 'active' && billing !== null)) {
    throw refuse(`${where} is for a customer that is not billed yet`);
  }
  const pays = body.invoice_mode?.enabled === true || body.no_billing_changes === true;
  if (customer.paymentMethod === null && !pays && body.redirect_mode !== 'never') {
    throw refuse(`${where} cannot wait for a payment page`);
  }
}
