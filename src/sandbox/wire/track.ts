import type { Context } from '../context.ts';
import type { Holder } from '../domain/holder.ts';
import { deductionsOf } from '../domain/record-event.ts';
import type { Tracked } from '../domain/track.ts';
import { Reply } from '../http/operation.ts';
import { affectedBalance, allRelated, relatedBalances } from './related-balances.ts';

/** What is told of tracked usage. The value is the one that was sent, also when less was taken. */
export function trackReply(
  { account }: Context,
  holder: Holder,
  tracked: readonly Tracked[],
  body: {
    customer_id: string;
    entity_id?: string | undefined;
    event_name?: string | undefined;
    value: number;
    async?: boolean | undefined;
  },
): Reply {
  const told = {
    customer_id: body.customer_id,
    entity_id: body.entity_id,
    event_name: body.event_name,
    value: body.value,
  };
  if (body.async === true) return new Reply(202, { ...told, balance: null });
  const features = tracked.map(({ usage }) => usage.feature);
  const draws = tracked.flatMap(({ used }) => used.draws);
  const affected = tracked.flatMap(
    ({ usage, used }) => affectedBalance(usage, account.features, used.draws) ?? [],
  );
  // Features of one event that draw from the same credits are told of as one.
  const single = new Set(affected.map(({ feature_id }) => feature_id)).size === 1 ? affected[0] : undefined;
  return new Reply(200, {
    ...told,
    balance: single ?? null,
    balances: relatedBalances(holder, allRelated(account.features, features)),
    deductions: deductionsOf(draws),
  });
}
