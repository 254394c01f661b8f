import type { FreeTrial } from '../schema/free-trial.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import { addUnits } from './calendar.ts';

/** A trial of a plan is given once per customer, and once per fingerprint. */
export function trialAvailable({ customers }: Account, customer: Customer, plan: { id: string }): boolean {
  return customers
    .filter(
      (other) =>
        other === customer || (other.fingerprint !== null && other.fingerprint === customer.fingerprint),
    )
    .every(({ subscriptions }) =>
      subscriptions.every(({ planId, trialEndsAt }) => planId !== plan.id || trialEndsAt === null),
    );
}

/** When a trial that starts now ends. */
export function trialEnd({ duration_type: unit, duration_length: length }: FreeTrial, now: number): number {
  return addUnits(now, unit, length);
}
