import type { FreeTrial } from '../schema/free-trial.ts';
import type { Customer } from '../state/customer.ts';
import { addUnits } from './calendar.ts';

/** A trial of a plan is given once per customer, and once to each of its entities. */
export function trialAvailable(
  { subscriptions }: Customer,
  plan: { id: string },
  entityId: string | null,
): boolean {
  return subscriptions.every(
    (one) =>
      one.planId !== plan.id ||
      one.terms.freeTrial === null ||
      (entityId !== null && one.entityId !== entityId),
  );
}

/** When a trial that starts now ends. */
export function trialEnd({ duration_type: unit, duration_length: length }: FreeTrial, now: number): number {
  return addUnits(now, unit, length);
}
