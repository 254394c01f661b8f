import type { Account } from '../../state/account.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';

/** A license of a plan that goes, and the one of a plan that comes that takes its place. */
export interface LicenseMatch {
  from: OfferedLicense;
  to: OfferedLicense;
}

/**
 * Which licenses take the place of which when a plan is replaced: the same one, else the only one of the same group.
 * @returns also those for which several would do
 */
export function matchLicenses(
  account: Account,
  from: readonly OfferedLicense[],
  to: readonly OfferedLicense[],
): { matches: LicenseMatch[]; ambiguous: OfferedLicense[] } {
  const matches: LicenseMatch[] = [];
  const ambiguous: OfferedLicense[] = [];
  const groupOf = (license: OfferedLicense): string => licensePlan(account, license)?.group ?? '';
  const known = (license: OfferedLicense, others: readonly OfferedLicense[]): OfferedLicense | undefined =>
    others.find(({ planId }) => planId === license.planId);
  const fresh = to.filter((license) => known(license, from) === undefined);
  const gone = from.filter((license) => known(license, to) === undefined);
  for (const license of from) {
    const same = known(license, to);
    const group = groupOf(license);
    const candidates = group === '' ? [] : fresh.filter((other) => groupOf(other) === group);
    const rivals = gone.filter((other) => groupOf(other) === group);
    const successor =
      same ?? (rivals.length > 1 ? undefined : candidates.length === 1 ? candidates[0] : undefined);
    if (successor !== undefined) matches.push({ from: license, to: successor });
    else if (candidates.length > 0) ambiguous.push(license);
  }
  return { matches, ambiguous };
}

/** The version of a plan that is offered as a license. */
export function licensePlan({ plans }: Account, { planId, version }: OfferedLicense): Plan | undefined {
  return (
    plans.find((plan) => plan.id === planId && plan.version === version) ??
    plans.findLast((plan) => plan.id === planId)
  );
}
