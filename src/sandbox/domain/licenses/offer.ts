import { invalidInputs, refuse } from '../../api-error.ts';
import type { Customize } from '../../schema/customize.ts';
import type { PlanLicense } from '../../schema/license.ts';
import type { Account } from '../../state/account.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';
import { findPlan } from '../find.ts';
import { checkItems } from '../plan-rules.ts';
import { licenseTerms } from './terms.ts';

/**
 * The licenses that a plan offers from now on. What is not said of one that it offers already stays as it is.
 * @param entries - all of them, as the caller wants them
 * @param current - those that it offers now
 * @throws an `ApiError`: 404 for an unknown license plan, 400 for one that cannot be a license of the parent
 */
export function offerLicenses(
  account: Account,
  parent: Pick<Plan, 'id'>,
  entries: readonly PlanLicense[],
  current: readonly OfferedLicense[] = [],
): OfferedLicense[] {
  const twice = namedTwice(entries);
  if (twice !== undefined) throw refuse(`licenses: ${twice} is there twice`);
  const above = account.plans.find(({ licenses }) => licenses.some(({ planId }) => planId === parent.id));
  if (above !== undefined && entries.length > 0) {
    throw refuse(`Plan ${parent.id} is a license of plan ${above.id} and cannot offer licenses itself`);
  }
  return entries.map((entry) => {
    const plan = findPlan({ account, now: 0 }, entry.license_plan_id);
    const before = current.find(({ planId }) => planId === plan.id);
    const terms = licenseTerms(entry.customize === undefined && before !== undefined ? before.terms : plan, {
      ...entry.customize,
    });
    return checkedLicense(account, parent, plan, entry, {
      planId: plan.id,
      version: plan.version,
      included: entry.included ?? 0,
      metadata: entry.metadata ?? before?.metadata ?? {},
      terms,
    });
  });
}

/**
 * The licenses that one customer is offered: some changed, or added.
 * @param offered - those of its plan
 * @throws an `ApiError` as {@link offerLicenses}
 */
export function customizeLicenses(
  account: Account,
  parent: Pick<Plan, 'id'>,
  offered: readonly OfferedLicense[],
  changes: Pick<Customize, 'upsert_licenses' | 'remove_licenses'> = {},
): OfferedLicense[] {
  const twice = namedTwice(changes.upsert_licenses ?? []);
  if (twice !== undefined) throw invalidInputs(`upsert_licenses: ${twice} is there twice`);
  const gone = changes.remove_licenses?.map(({ license_plan_id: id }) => id) ?? [];
  const licenses = offered.filter(({ planId }) => !gone.includes(planId));
  for (const entry of changes.upsert_licenses ?? []) {
    const index = licenses.findIndex(({ planId }) => planId === entry.license_plan_id);
    const before = licenses[index];
    const plan = findPlan({ account, now: 0 }, entry.license_plan_id, before?.version);
    const license = checkedLicense(account, parent, plan, entry, {
      planId: plan.id,
      version: plan.version,
      included: entry.included ?? before?.included ?? 1,
      metadata: entry.metadata ?? before?.metadata ?? {},
      terms: licenseTerms(before?.terms ?? plan, { ...entry.customize }),
    });
    licenses.splice(index === -1 ? licenses.length : index, 1, license);
  }
  return licenses;
}

function namedTwice(entries: readonly PlanLicense[]): string | undefined {
  const ids = entries.map(({ license_plan_id: id }) => id);
  return ids.find((id, index) => ids.indexOf(id) < index);
}

function checkedLicense(
  account: Account,
  parent: Pick<Plan, 'id'>,
  plan: Plan,
  { prepaid_only: prepaidOnly }: PlanLicense,
  license: OfferedLicense,
): OfferedLicense {
  const { id } = plan;
  if (prepaidOnly === false) throw refuse(`${id}: seats beyond those that were bought are not sold yet`);
  checkItems(account, license.terms.items);
  if (license.terms.items.some(({ pooled }) => pooled)) throw refuse(`${id}: a license has no pooled items`);
  if (plan.archived) throw refuse(`Plan ${id} is archived and cannot be a license`);
  if (plan.baseVariantId !== null) throw refuse(`Plan ${id} is a variant and cannot be a license`);
  if (id === parent.id) throw refuse(`Plan ${id} cannot be a license of itself`);
  return license;
}
