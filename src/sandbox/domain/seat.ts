import { refuse } from '../api-error.ts';
import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';

/** The rows of a customer's plans that an entity of a feature counts towards. */
function seatRows({ entitlements }: Customer, featureId: string): Entitlement[] {
  return entitlements.filter(
    (row) => row.featureId === featureId && row.planId !== null && row.entityId === null,
  );
}

/**
 * Checks that one more entity fits: a plan that says how many units can be bought takes as many beyond its grant as it
 * includes and sells. Others may run over, and usage limits have no say.
 * @throws an `ApiError` with status 400
 */
export function checkSeat(customer: Customer, feature: Feature): void {
  for (const { price, balance, included } of seatRows(customer, feature.id)) {
    const most = price?.max_purchase ?? Number.POSITIVE_INFINITY;
    if (balance - 1 < -(included + most)) {
      throw refuse(`No more units of feature ${feature.id} can be used`, 'feature_limit_reached');
    }
  }
}

/** Takes one unit of the entity's feature from every plan. */
export function takeSeat(customer: Customer, featureId: string): void {
  for (const row of seatRows(customer, featureId)) row.balance = decimal(row.balance - 1);
}

/** Gives the unit back. */
export function returnSeat(customer: Customer, featureId: string): void {
  for (const row of seatRows(customer, featureId)) row.balance = decimal(row.balance + 1);
}
