import { refuse } from '../../api-error.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { checkSwitch, tooFew } from './guards.ts';
import { customizeLicenses } from './offer.ts';
import { paidSeats, poolsOf, withSeats } from './pools.ts';

/** What becomes of the licenses of a subscription. */
export interface LicenseChange {
  licenses: OfferedLicense[];
  /** Seats that are paid for, by license plan. */
  paid: Record<string, number>;
}

/**
 * Works out what becomes of a subscription's licenses when it is updated.
 * @param plan - the version of its plan that it is on afterwards
 * @throws an `ApiError` with status 400 for licenses that are not there, and for fewer seats than are assigned
 */
export function resolveLicenses(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  plan: Plan,
  body: UpdateBody,
): LicenseChange {
  const { customize, license_quantities: wanted = [] } = body;
  const newVersion = plan.version !== subscription.version;
  const pools = poolsOf(customer, subscription);
  const own = subscription.terms.licenses;
  const licenses = customizeLicenses(account, plan, newVersion ? plan.licenses : own, customize);
  const unknown = wanted.find(({ license_plan_id: id }) => licenses.every(({ planId }) => planId !== id));
  if (unknown !== undefined) throw refuse(`The plan offers no license ${unknown.license_plan_id}`);
  if (wanted.length > 0 && !changesPlan(body)) checkQuantities(pools, body);
  if (newVersion && pools.length > 0 && isPatch(customize)) {
    throw refuse('customize: items of a plan with licenses cannot change together with its version');
  }
  if (newVersion || customize?.items !== undefined) {
    for (const { license, assigned } of pools) {
      if (assigned.length > 0 && licenses.every(({ planId }) => planId !== license.planId)) {
        throw refuse(
          `Licenses of ${license.planId} are assigned, and the plan would not offer them any more`,
        );
      }
    }
  }
  const paid = paidSeats(account, { licenses }, wanted, subscription);
  checkSwitch(account, customer, subscription, licenses, paid);
  // What is only patched keeps its pools and gets no others.
  const patched = !newVersion && customize?.items === undefined;
  const kept = patched
    ? licenses.filter(({ planId }) => own.some((license) => license.planId === planId))
    : withSeats({ licenses }, paid);
  return { licenses: kept, paid };
}

function changesPlan({ version, customize, free_trial: trial }: UpdateBody): boolean {
  return version !== undefined || customize !== undefined || trial !== undefined;
}

function checkQuantities(
  pools: ReturnType<typeof poolsOf>,
  { feature_quantities: features = [], license_quantities: wanted = [] }: UpdateBody,
): void {
  if (features.length > 0) throw refuse('license_quantities cannot be combined with feature_quantities');
  for (const { license_plan_id: id, quantity } of wanted) {
    const used = pools.find(({ license }) => license.planId === id)?.assigned.length ?? 0;
    if (quantity < used) throw tooFew(id, used);
  }
}

function isPatch(customize: UpdateBody['customize']): boolean {
  if (customize === undefined || customize.items !== undefined) return false;
  const { price, add_items: added, remove_items: removed } = customize;
  return [price, added, removed].some((part) => part !== undefined);
}
