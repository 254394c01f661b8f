import { missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';
import type { Feature } from '../state/feature.ts';
import type { Plan } from '../state/plan.ts';
import type { Holder } from './holder.ts';
import { settle } from './settle.ts';

/** The customer's time: its own clock, once a test clock was advanced beyond the sandbox's. */
export function timeOf({ frozenAt }: Customer, now: number): number {
  return Math.max(frozenAt ?? now, now);
}

/** @throws an `ApiError` with status 404 */
export function findFeature({ account }: Context, featureId: string): Feature {
  const feature = account.features.find(({ id }) => id === featureId);
  if (feature === undefined) throw missing('feature_not_found', `Feature ${featureId} not found`);
  return feature;
}

/**
 * A version of a plan, the newest by default.
 * @throws an `ApiError` with status 404
 */
export function findPlan({ account }: Context, planId: string, version?: number): Plan {
  const plan = account.plans.findLast(
    (candidate) => candidate.id === planId && (version === undefined || candidate.version === version),
  );
  if (plan !== undefined) return plan;
  const which = version === undefined ? '' : ` version ${version}`;
  throw missing('product_not_found', `Plan ${planId}${which} not found`);
}

/** A customer, with everything that time has brought about, or `undefined`. */
export function lookUpCustomer({ account, now }: Context, customerId: string): Customer | undefined {
  const customer = account.customers.find(({ id }) => id === customerId);
  if (customer !== undefined) settle(account, customer, timeOf(customer, now));
  return customer;
}

/** @throws an `ApiError` with status 404 */
export function findCustomer(context: Context, customerId: string): Customer {
  const customer = lookUpCustomer(context, customerId);
  if (customer === undefined) throw missing('customer_not_found', `Customer ${customerId} not found`);
  return customer;
}

/**
 * A customer, or one of its entities. An entity id hides whether the customer exists.
 * @throws an `ApiError` with status 404
 */
export function findHolder(context: Context, customerId: string, entityId: string | undefined): Holder {
  if (entityId === undefined) {
    const customer = findCustomer(context, customerId);
    return { customer, entity: null, now: timeOf(customer, context.now) };
  }
  const customer = lookUpCustomer(context, customerId);
  const entity = customer?.entities.find(({ id }) => id === entityId);
  if (customer === undefined || entity === undefined) throw entityNotFound(entityId);
  return { customer, entity, now: timeOf(customer, context.now) };
}

/**
 * An entity, of one customer or, without one, of whichever has it.
 * @throws an `ApiError`: 404 when there is none, 400 when several customers have one
 */
export function findEntity(
  context: Context,
  entityId: string,
  customerId: string | undefined,
): { customer: Customer; entity: Entity; now: number } {
  const owners = context.account.customers.filter(
    ({ id, entities }) =>
      (customerId === undefined || id === customerId) && entities.some((entity) => entity.id === entityId),
  );
  if (owners.length > 1) throw ambiguousEntity(entityId);
  const [customer] = owners;
  const entity = customer?.entities.find(({ id }) => id === entityId);
  if (customer === undefined || entity === undefined) throw entityNotFound(entityId);
  const now = timeOf(customer, context.now);
  settle(context.account, customer, now);
  return { customer, entity, now };
}

function entityNotFound(entityId: string): Error {
  return missing('entity_not_found', `Entity ${entityId} not found`);
}

function ambiguousEntity(entityId: string): Error {
  return refuse(`Several customers have an entity ${entityId}: give customer_id too`, 'entity_id_required');
}
