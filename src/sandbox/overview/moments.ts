import type { SandboxMoment } from 'starlight-evergreen/sandbox';
import { isSeat } from '../domain/licenses/seats.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { featureName, ofWhom, planName } from './names.ts';

/** Something that is going to happen, or has happened; `null` when it never does. */
interface Due {
  at: number | null;
  label: string;
}

/** More of them at one time are only counted. */
const named = 3;

/**
 * When something is going to happen in an account by itself, the nearest first. What happens at one time is one moment.
 * @param now - the sandbox's time, Unix milliseconds
 */
export function momentsOf(account: Account, now: number): SandboxMoment[] {
  const labels = new Map<number, Set<string>>();
  for (const { at, label } of account.customers.flatMap((customer) => duesOf(account, customer))) {
    if (at !== null && at > now) labels.set(at, (labels.get(at) ?? new Set()).add(label));
  }
  return [...labels]
    .toSorted(([a], [b]) => a - b)
    .map(([time, found]) => ({ time, label: labelOf([...found]) }));
}

function labelOf([first = '', ...others]: readonly string[]): string {
  const rest = others.map((label) => label.slice(0, 1).toLowerCase() + label.slice(1));
  const more = rest.length >= named ? [`${rest.length - named + 1} more`] : [];
  return [first, ...rest.slice(0, named - 1), ...more].join(', ');
}

function duesOf(account: Account, customer: Customer): Due[] {
  return [
    ...subscriptionDues(account, customer),
    ...balanceDues(account, customer),
    ...lockDues(account, customer),
  ];
}

function balanceDues(account: Account, customer: Customer): Due[] {
  return customer.entitlements.flatMap(({ featureId, entityId, nextResetAt, expiresAt, rollovers }) => {
    const feature = featureName(account, featureId) + ofWhom(account, customer, entityId);
    return [
      { at: nextResetAt, label: `Next reset of ${feature}` },
      { at: expiresAt, label: `${feature} expires` },
      ...rollovers.map(({ expiresAt: at }) => ({ at, label: `What rolled over of ${feature} expires` })),
    ];
  });
}

function subscriptionDues(account: Account, customer: Customer): Due[] {
  const current = customer.subscriptions.filter((one) => one.status !== 'expired' && !isSeat(one));
  return current.flatMap(
    ({ planId, entityId, status, startedAt, expiresAt, trialEndsAt, currentPeriodEnd }): Due[] => {
      const plan = planName(account, planId) + ofWhom(account, customer, entityId);
      if (status === 'scheduled') return [{ at: startedAt, label: `Start of ${plan}` }];
      // What ends a period in another way is told instead.
      const endsOtherwise = currentPeriodEnd === trialEndsAt || currentPeriodEnd === expiresAt;
      return [
        { at: trialEndsAt, label: `End of the trial of ${plan}` },
        { at: expiresAt, label: `End of ${plan}` },
        ...(endsOtherwise ? [] : [{ at: currentPeriodEnd, label: `End of the period of ${plan}` }]),
      ];
    },
  );
}

function lockDues(account: Account, customer: Customer): Due[] {
  return [...account.locks.values()]
    .filter((lock) => lock.customer === customer.internalId)
    .map(({ featureId, expiresAt }) => ({
      at: expiresAt,
      label: `End of a lock on ${featureName(account, featureId)}`,
    }));
}
