import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { renew } from './billing/renew.ts';
import { topUp } from './billing/top-up.ts';
import { finalizeLock } from './finalize-lock.ts';
import { endSubscription, startScheduled } from './lifecycle.ts';
import { parentOf } from './licenses/seats.ts';
import { dropEmptyPools } from './pooled-balances.ts';
import { resetRow } from './reset.ts';
import { relatedFeatures } from './source.ts';

interface Due {
  at: number;
  happen(): void;
}

/**
 * Lets everything happen to a customer that was brought about since it was last looked at, in order: what has been used
 * up is bought, locks run out, rows reset or expire, rollovers expire, trials and subscriptions end or begin.
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
}

function firstDue(account: Account, customer: Customer, now: number): Due | undefined {
  const all = [
    ...topUpDues(account, customer),
    ...lockDues(account, customer),
    ...subscriptionDues(account, customer),
    ...rowDues(account, customer, now),
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
    if (row.nextResetAt !== null && !paused) {
      const anchor = held === undefined || held.currentPeriodEnd === null ? null : held.billingAnchor;
      dues.push({ at: row.nextResetAt, happen: () => resetRow(account.ids, row, now, anchor) });
    }
    return dues;
  });
}

function ignoresPastDue(account: Account, planId: string, version: number): boolean {
  return account.plans.some((plan) => plan.id === planId && plan.version === version && plan.ignorePastDue);
}

function subscriptionDues(account: Account, customer: Customer): Due[] {
  // Plans that start go first: what they take the place of is not renewed any more.
  const scheduled = customer.subscriptions.filter(({ status }) => status === 'scheduled');
  return [...new Set([...scheduled, ...customer.subscriptions])].flatMap((subscription): Due[] => {
    const { status, startedAt, expiresAt, currentPeriodEnd } = subscription;
    if (status === 'expired') return [];
    if (status === 'scheduled') {
      return [{ at: startedAt, happen: () => startScheduled(account, customer, subscription) }];
    }
    const dues: Due[] = [];
    if (expiresAt !== null) {
      dues.push({ at: expiresAt, happen: () => endSubscription(account, customer, subscription, expiresAt) });
    }
    if (currentPeriodEnd !== null && (expiresAt === null || currentPeriodEnd < expiresAt)) {
      dues.push({ at: currentPeriodEnd, happen: () => renew(account, customer, subscription) });
    }
    return dues;
  });
}
