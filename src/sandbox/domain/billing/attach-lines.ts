import type { Account } from '../../state/account.ts';
import type { AttachBody } from '../../schema/attach.ts';
import type { Subscription } from '../../state/subscription.ts';
import { type AttachIntent, revertsLater } from '../attach.ts';
import { backdatedLines, linesOf } from './charge-lines.ts';
import type { Charge } from './charges.ts';
import type { Line } from './line.ts';
import type { Place } from './place.ts';
import { trialLines, unusedLines } from './renewal.ts';
import { usageLines } from './usage-lines.ts';
import { wholeCycleCredits } from './whole-cycles.ts';

/** A plan that is attached, with what it charges and where it is billed. */
export interface Priced {
  intent: AttachIntent;
  body: AttachBody;
  charges: readonly Charge[];
  place: Place | null;
  currency: string;
}

/** The plans that end with one that is attached. */
export function endedBy({ current, removed }: AttachIntent): Subscription[] {
  return [...(current === undefined ? [] : [current]), ...removed];
}

/** What is paid, and given back, when plans are attached now. What a trial does to other plans is on the bill once. */
export function linesNow(account: Account, plans: readonly Priced[]): Line[] {
  const ended = plans.flatMap(({ intent }) => endedBy(intent));
  const shared = plans.find(({ place, intent, body }) => place?.billing && !isUnbilled(intent, body));
  return plans.flatMap((priced) => {
    const { intent, body, charges, place, currency } = priced;
    const { holder, plan, startsAt } = intent;
    const { customer, now } = holder;
    if (startsAt > now || isUnbilled(intent, body)) return [];
    if (body.custom_line_items !== undefined && body.custom_line_items.length > 0) {
      return customLines({ plan }, body.custom_line_items);
    }
    if (isUnprorated(intent, body) && body.billing_cycle_anchor !== 'now') return [];
    const siblings =
      place === null || priced !== shared ? [] : trialLines(account, customer, place, ended, now, currency);
    return [
      ...endedBy(intent).flatMap((subscription) => closingLinesOf(account, priced, subscription)),
      ...siblings,
      ...(startsAt < now && place?.billing === null
        ? backdatedLines(charges, startsAt, now)
        : linesOf(charges, place, now)),
    ];
  });
}

function closingLinesOf(
  account: Account,
  { intent, body, currency }: Priced,
  subscription: Subscription,
): Line[] {
  const { customer, now } = intent.holder;
  const credits = isUnprorated(intent, body)
    ? wholeCycleCredits(account, customer, subscription, currency, now, body.carry_over_balances)
    : unusedLines(account, subscription, currency, now);
  if (body.carry_over_usages?.enabled === true) return credits;
  return [...credits, ...usageLines(account, customer, subscription, currency, now, 'closing')];
}

/** Whether nothing is billed for a plan that is attached. */
export function isUnbilled(intent: AttachIntent, body: AttachBody): boolean {
  return body.no_billing_changes === true || revertsLater(intent);
}

function isUnprorated({ joined }: AttachIntent, body: AttachBody): boolean {
  return body.proration_behavior === 'none' && joined !== undefined;
}

/** Lines that the caller wrote: they are for no plan, though their invoice is. */
export function customLines(
  { plan }: Pick<AttachIntent, 'plan'>,
  items: readonly { amount: number; description: string }[],
): Line[] {
  return items.map(({ amount, description }) => ({
    name: description,
    description,
    planId: '',
    parentPlanId: plan.id,
    featureId: null,
    quantity: 1,
    amount,
    period: null,
    prorated: false,
    discounts: [],
  }));
}
