import type { Account } from '../state/account.ts';
import type { Billing } from '../state/billing.ts';
import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { type AddLines, createBills } from './billing/renewal.ts';
import { billedTogether, isBilled } from './billing/together.ts';
import { paymentOf } from './classify.ts';
import { topUp } from './billing/top-up.ts';
import { nextTurn, startAnew, turn } from './billing/turn.ts';
import { isPaidByUse } from './billing/usage-lines.ts';
import { finalizeLock } from './finalize-lock.ts';
import { billEarly, endSubscription, startScheduled } from './lifecycle.ts';
import { parentOf } from './licenses/seats.ts';
import { payReferralsOf } from './pay-referral.ts';
import { dropEmptyPools } from './pooled-balances.ts';
import { resetRow } from './reset.ts';
import { relatedFeatures } from './source.ts';
import { expire } from './subscription-rows.ts';
import { nextCleanUp, usedUpPurchases } from './used-up.ts';

interface Due {
  at: number;
  happen(): void;
}

/**
 * Lets everything happen to a customer that was brought about since it was last looked at, in order: what has been used
 * up is bought, locks run out, rows reset or expire, rollovers expire, trials and subscriptions end or begin, and what was
 * used up of purchases is put away.
 * @param now - the customer's time, Unix milliseconds
 */
export function settle(account: Account, customer: Customer, now: number): void {
  dropEmptyPools(customer);
  for (
    let due = firstDue(account, customer, now);
    due !== undefined;
    due = firstDue(account, customer, now)
  ) {
    due.happen();
    dropEmptyPools(customer);
  }
  customer.seenAt = now;
}

function firstDue(account: Account, customer: Customer, now: number): Due | undefined {
  const all = [
    ...topUpDues(account, customer),
    ...lockDues(account, customer),
    ...subscriptionDues(account, customer),
    ...rowDues(account, customer, now),
    ...cleanUpDues(account, customer),
  ].filter(({ at }) => at <= now);
  // A stable order: of things due at once, locks go first, so that what they held rolls over.
  return all.toSorted((a, b) => a.at - b.at)[0];
}

function topUpDues(account: Account, customer: Customer): Due[] {
  return customer.used.map((use) => ({
    at: use.at,
    happen: () => {
      customer.used = customer.used.filter((other) => other !== use);
      const feature = account.features.find(({ id }) => id === use.featureId);
      if (feature === undefined) return;
      const related = use.alone ? [feature] : relatedFeatures(account.features, feature);
      for (const { id } of related) topUp(account, customer, id, use.at);
    },
  }));
}

function cleanUpDues(account: Account, customer: Customer): Due[] {
  const at = nextCleanUp(customer.seenAt);
  return usedUpPurchases(account, customer).map((purchase) => ({
    at,
    happen: () => expire(customer, purchase, at),
  }));
}

const day = 86_400_000;

function lockDues(account: Account, customer: Customer): Due[] {
  return [...account.locks.values()].flatMap((lock) => {
    const { expiresAt } = lock;
    if (lock.customer !== customer.internalId) return [];
    if (expiresAt !== null) {
      return [{ at: expiresAt, happen: () => finalizeLock(account, customer, lock, 0, expiresAt) }];
    }
    // What it holds stays used: after a day nobody can say any more what it was.
    return [{ at: lock.createdAt + day, happen: () => account.locks.delete(lock.id) }];
  });
}

function rowDues(account: Account, customer: Customer, now: number): Due[] {
  return customer.entitlements.flatMap((row): Due[] => {
    const dues: Due[] = row.rollovers
      .filter((rollover) => rollover.expiresAt !== null)
      .map((rollover) => ({
        at: rollover.expiresAt ?? now,
        happen: () => {
          row.rollovers = row.rollovers.filter((other) => other !== rollover);
        },
      }));
    if (row.expiresAt !== null) {
      dues.push({
        at: row.expiresAt,
        happen: () => {
          customer.entitlements = customer.entitlements.filter((other) => other !== row);
        },
      });
    }
    const own = customer.subscriptions.find(({ id }) => id === row.subscriptionId);
    const held = own === undefined ? undefined : parentOf(customer, own);
    const paused = held?.pastDue === true && !ignoresPastDue(account, held.planId, held.version);
    const billed = held !== undefined && held.billing !== null;
    // What is paid by use is reset as it is billed.
    if (row.nextResetAt !== null && !paused && !(billed && isPaidByUse(row))) {
      const anchor = billed ? held.billingAnchor : null;
      const anew = held?.billing?.resetsAt ?? Number.POSITIVE_INFINITY;
      dues.push({
        at: row.nextResetAt,
        happen: () => {
          resetRow(account.ids, row, now, anchor);
          if (row.nextResetAt !== null && anew > now) row.nextResetAt = Math.min(row.nextResetAt, anew);
        },
      });
    }
    return dues;
  });
}

function ignoresPastDue(account: Account, planId: string, version: number): boolean {
  return account.plans.some((plan) => plan.id === planId && plan.version === version && plan.ignorePastDue);
}

/** What happens to plans at one time is one thing, as what is billed together is one invoice. */
function subscriptionDues(account: Account, customer: Customer): Due[] {
  const [first] = planDues(account, customer).toSorted((a, b) => a.at - b.at);
  if (first === undefined) return [];
  const { at } = first;
  return [
    {
      at,
      happen: () => {
        const bills = createBills();
        for (let due = nextAt(at); due !== undefined; due = nextAt(at)) due.happen(bills.add);
        bills.collect(account, customer, at);
        const active = customer.subscriptions.filter(({ status }) => status === 'active');
        for (const subscription of active) payReferralsOf(account, customer, subscription);
      },
    },
  ];

  function nextAt(time: number): PlanDue | undefined {
    return planDues(account, customer).find((due) => due.at <= time);
  }
}

interface PlanDue {
  at: number;
  happen(add: AddLines): void;
}

/** Plans that start go first, then those that end: what they take the place of, and they themselves, are not renewed. */
function planDues(account: Account, customer: Customer): PlanDue[] {
  const { subscriptions } = customer;
  const starts = subscriptions
    .filter(({ status, early }) => status === 'scheduled' || (status === 'active' && early !== null))
    .map((one) => ({
      at: one.startedAt,
      happen: (add: AddLines) =>
        one.early === null
          ? startScheduled(account, customer, one, add)
          : billEarly(account, customer, one, add),
    }));
  const running = subscriptions.filter(isBilled);
  const ends = running.flatMap((one): PlanDue[] => {
    const at = endOf(one);
    if (at === null) return [];
    return [{ at, happen: (add) => endSubscription(account, customer, one, at, add) }];
  });
  const billings = [...new Set(running.flatMap(({ billing }) => billing ?? []))];
  const turns = billings.flatMap((billing): PlanDue[] => {
    const at = nextTurn(customer, billing);
    return at === null ? [] : [{ at, happen: (add) => renew(account, customer, billing, at, add) }];
  });
  const anew = billings.flatMap((billing): PlanDue[] => {
    const { resetsAt: at } = billing;
    return at === null ? [] : [{ at, happen: (add) => startAnew(account, customer, billing, at, add) }];
  });
  return [...starts, ...ends, ...turns, ...anew];
}

/** When a plan ends by itself: one that costs nothing does with its trial. */
function endOf({ expiresAt, trialEndsAt, terms }: Subscription): number | null {
  return expiresAt ?? (paymentOf(terms) === 'free' ? trialEndsAt : null);
}

/** Starts the next periods of plans that are billed together; after a trial that nobody can be charged for, they end. */
function renew(account: Account, customer: Customer, billing: Billing, at: number, add: AddLines): void {
  if (turn(account, customer, billing, at, add)) return;
  for (const subscription of billedTogether(customer, billing)) {
    endSubscription(account, customer, subscription, at);
  }
}
