import { conflict, refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';

/**
 * Refuses to give a plan another id.
 * @throws an `ApiError`: 409 when a customer has, or had, it, or a referral program names it; 400 for an id that is taken
 */
export function checkRename(account: Account, planId: string, newId: string | undefined): void {
  if (newId === undefined || newId === planId) return;
  if (everUsed(account, planId)) {
    throw conflict('invalid_request', `Plan ${planId} has or had customers: its id cannot change`);
  }
  const program = account.referralPrograms.find(({ planIds }) => planIds?.includes(planId) === true);
  if (program !== undefined) {
    throw conflict('invalid_request', `Referral program ${program.id} names plan ${planId}`);
  }
  if (account.plans.some(({ id }) => id === newId)) {
    throw refuse(`Plan ${newId} already exists`, 'product_already_exists');
  }
}

/** Gives all versions of a plan another id; what names it follows. */
export function renamePlan({ plans }: Account, planId: string, newId: string): void {
  for (const plan of plans) {
    if (plan.id === planId) plan.id = newId;
    if (plan.baseVariantId === planId) plan.baseVariantId = newId;
    for (const license of plan.licenses) {
      if (license.planId === planId) license.planId = newId;
    }
  }
}

/** Whether any customer has, had or will have a plan, or a seat of it. */
function everUsed({ customers }: Account, planId: string): boolean {
  return customers.some(({ subscriptions, spareSeats }) =>
    [...subscriptions, ...spareSeats.map(({ seat }) => seat)].some((one) => one.planId === planId),
  );
}
