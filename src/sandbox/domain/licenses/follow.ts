import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';
import { addVersion, newestOf } from '../plans/versions.ts';
import { licenseDifference, licenseTerms } from './terms.ts';

/** A plan that offers the changed one as a license. */
interface Parent {
  plan: Plan;
  license: OfferedLicense;
  /** Whether it is to offer the change, too. */
  selected: boolean;
}

/**
 * The plans that offer a version of a plan as a license.
 * @param targets - those that are to follow a change of it
 * @throws an `ApiError` with status 400 for a target that does not offer it, or that is named twice
 */
export function licenseParents(
  { plans }: Account,
  child: Plan,
  targets: readonly { plan_id: string; version: number }[] = [],
): Parent[] {
  const parents = plans.flatMap((plan): Parent[] => {
    const license = plan.licenses.find(
      ({ planId, version }) => planId === child.id && version === child.version,
    );
    const selected = targets.some(({ plan_id: id, version }) => id === plan.id && version === plan.version);
    return license === undefined ? [] : [{ plan, license, selected }];
  });
  for (const [index, { plan_id: id, version }] of targets.entries()) {
    const again = targets.findIndex((other) => other.plan_id === id && other.version === version) < index;
    if (again || !parents.some(({ plan }) => plan.id === id && plan.version === version)) {
      const fault = again ? 'is there twice' : `does not offer ${child.id} as a license`;
      throw refuse(
        `update_license_parents: version ${version} of ${id} ${fault}`,
        'invalid_propagation_target',
      );
    }
  }
  return parents;
}

/**
 * A license plan has changed. Parents that are to follow offer the change, with what they had made of the license, in a
 * new version if they have customers. Others offer what they did. Customers keep their licenses.
 * @param before - the license plan as it was
 * @param after - as it is, perhaps in a new version
 * @param hasCustomers - whether a plan must not be changed in place
 */
export function followLicense(
  account: Account,
  parents: readonly Parent[],
  { before, after }: { before: Plan; after: Plan },
  hasCustomers: (plan: Plan) => boolean,
  now: number,
): void {
  for (const { plan, license, selected } of parents) {
    const changes = licenseDifference(before, license.terms);
    const kept = { ...license, version: after.version };
    const followed = { ...kept, terms: licenseTerms(after, changes ?? {}) };
    const withLicense = (offered: OfferedLicense): OfferedLicense[] =>
      plan.licenses.map((other) => (other === license ? offered : other));
    if (selected && hasCustomers(plan) && newestOf(account, plan.id) === plan) {
      addVersion(account, plan, { ...plan, licenses: withLicense(followed) }, { now, quietly: true });
      plan.licenses = withLicense(kept);
    } else {
      plan.licenses = withLicense(selected ? followed : kept);
    }
  }
}
