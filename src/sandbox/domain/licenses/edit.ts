import { refuse } from '../../api-error.ts';
import type { PlanLicense } from '../../schema/license.ts';
import type { Account } from '../../state/account.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';
import { offerLicenses } from './offer.ts';
import { poolsOf } from './pools.ts';

/**
 * The licenses of a plan that is edited.
 * @param entries - all that it is to offer; `undefined` to leave them as they are
 * @param allVersions - whether every version of the plan is edited
 * @throws an `ApiError` as {@link offerLicenses}, and with status 400 for an edit of all versions
 */
export function editedLicenses(
  account: Account,
  plan: Plan,
  entries: readonly PlanLicense[] | undefined,
  allVersions: boolean | undefined,
): OfferedLicense[] {
  if (entries === undefined) return plan.licenses;
  if (allVersions === true) throw refuse('licenses: cannot be changed in all versions of a plan at once');
  return offerLicenses(account, plan, entries, plan.licenses);
}

/**
 * A plan that is edited in place must go on offering the seats that are assigned.
 * @throws an `ApiError` with status 400
 */
export function checkCapacity({ customers }: Account, plan: Plan, licenses: readonly OfferedLicense[]): void {
  for (const { planId, included } of plan.licenses) {
    const after = licenses.find((license) => license.planId === planId)?.included ?? 0;
    if (after >= included && licenses.some((license) => license.planId === planId)) continue;
    const assigned = customers.flatMap((customer) =>
      customer.subscriptions
        .filter((one) => one.status !== 'expired' && one.planId === plan.id && one.version === plan.version)
        .flatMap((parent) => poolsOf(customer, parent))
        .filter(({ license }) => license.planId === planId)
        .map((pool) => pool.assigned.length),
    );
    const most = Math.max(0, ...assigned);
    if (most > after) throw refuse(`${planId}: a customer has ${most} assigned, release them first`);
  }
}

/** Customers lose a license that is taken off their plan in place, unless they pay for seats of it or have their own. */
export function dropLicenses({ customers }: Account, before: Plan, after: Plan): void {
  const gone = before.licenses.filter((old) => after.licenses.every(({ planId }) => planId !== old.planId));
  const isGone = (license: OfferedLicense): boolean =>
    gone.some((old) => JSON.stringify(old) === JSON.stringify(license));
  for (const { terms, licenses, planId, version, status } of customers.flatMap((one) => one.subscriptions)) {
    if (status === 'expired' || planId !== after.id || version !== after.version) continue;
    terms.licenses = terms.licenses.filter(
      (license) => !isGone(license) || (licenses[license.planId] ?? 0) > 0,
    );
  }
}
