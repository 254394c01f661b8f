import type { Account } from '../../state/account.ts';
import type { Change } from './change.ts';
import { creditLines, linesOf } from './charge-lines.ts';
import { type Charge, chargesOf, chargesOfSubscription } from './charges.ts';
import type { Line } from './line.ts';
import { frameOf } from './period.ts';
import { prorationOf } from './quantity-proration.ts';
import { asPaid, ownCurrency } from './renewal.ts';

/** What is given back of what was charged before, and what is charged after. What stays as it is is neither. */
export function changedLines(
  account: Account,
  change: Change,
  currency: string,
): { line: Line; waits: boolean }[] {
  const { holder, subscription, plan, terms, quantities, licenses, place } = change;
  const { now } = holder;
  const before = chargesOfSubscription(account, subscription, currency).filter(({ cycle }) => cycle !== null);
  const prepaid = { ...quantities.prepaid, ...quantities.packs };
  const after = chargesOf(account, { plan, terms, prepaid, licenses }, currency);
  const frame = frameOf(subscription, now);
  const credits = before.flatMap((charge) => {
    const other = after.find((candidate) => sameThing(candidate, charge));
    const { billed, waits } = prorationOf(change, charge, other);
    if (!billed || isSame(change, charge, other)) return [];
    const paid = asPaid(account, subscription, [charge], now);
    return creditLines(paid, frame, now).map((line) => ({ line, waits }));
  });
  const charges = after.flatMap((charge) => {
    const other = before.find((candidate) => sameThing(candidate, charge));
    const { billed, waits } = prorationOf(change, other, charge);
    const goesOn = charge.cycle === null ? wasPaid(change, charge) : isSame(change, charge, other);
    if (!billed || goesOn) return [];
    return linesOf([charge], place, now).map((line) => ({ line, waits }));
  });
  const { id: subscriptionId } = subscription;
  return withoutPairs([...credits, ...charges]).map(({ line, waits }) => ({
    line: { ...line, subscriptionId },
    waits,
  }));
}

/** What is given back and charged again in full is no part of a bill. */
function withoutPairs(lines: { line: Line; waits: boolean }[]): { line: Line; waits: boolean }[] {
  return lines.filter(
    ({ line }) =>
      !lines.some(
        ({ line: other }) =>
          other.planId === line.planId &&
          other.featureId === line.featureId &&
          other.amount === -line.amount &&
          line.amount !== 0,
      ),
  );
}

/** Whether something is charged in advance that was not before. */
export function addsPrice(account: Account, change: Change): boolean {
  const { holder, subscription, quantities } = change;
  const currency = ownCurrency(holder.customer);
  const before = chargesOfSubscription(account, subscription, currency);
  return chargesOf(account, { ...change, prepaid: quantities.prepaid }, currency).some(
    (charge) => charge.cycle !== null && !before.some((other) => sameThing(other, charge)),
  );
}

/** Whether a base price that is paid once was paid already. */
function wasPaid({ subscription: { terms } }: Change, { featureId, amount }: Charge): boolean {
  return featureId === null && terms.price?.interval === 'one_off' && terms.price.amount === amount;
}

function sameThing(a: Charge, b: Charge): boolean {
  return a.featureId === b.featureId && a.name === b.name && (a.cycle === null) === (b.cycle === null);
}

/** A charge that does not change is neither given back nor charged again, unless a new period starts. */
function isSame({ reanchored, place, subscription }: Change, a: Charge, b: Charge | undefined): boolean {
  const billed = place !== null && subscription.billing !== null;
  const same = b !== undefined && a.amount === b.amount && a.quantity === b.quantity;
  const sameCycle = a.cycle?.interval === b?.cycle?.interval && a.cycle?.count === b?.cycle?.count;
  return same && sameCycle && (!reanchored || !billed);
}
