import type { UpdatePlanBody } from '../../schema/update-plan.ts';
import type { Account } from '../../state/account.ts';
import type { Plan } from '../../state/plan.ts';
import { isNone, isSame, planDifference } from './difference.ts';
import { settingsOf } from './edit.ts';

/** How an edit makes versions. */
export interface VersionOptions {
  disable_version?: boolean | undefined;
  force_version?: boolean | undefined;
  all_versions?: boolean | undefined;
}

/**
 * Whether a change must not reach the customers that have the plan: other items, another price or trial, a list of
 * licenses. Other billing controls count when nothing else changes.
 */
export function needsVersion(account: Account, plan: Plan, edited: Plan, body: UpdatePlanBody): boolean {
  if (body.force_version === true) return true;
  if (!keepsVersion(account, plan, body)) return false;
  const sameTerms = isNone(planDifference(plan, edited));
  return body.licenses !== undefined || !sameTerms || onlyControls(plan, edited);
}

/** Whether an edit changes a plan's billing controls and nothing else. */
export function onlyControls(plan: Plan, edited: Plan): boolean {
  const { billingControls } = edited;
  return !isSame(plan.billingControls, billingControls) && isSame({ ...plan, billingControls }, edited);
}

/** Whether a version of a plan stays as it is, for the customers that have it, when the plan is changed. */
export function keepsVersion(account: Account, plan: Plan, options: VersionOptions): boolean {
  if (options.force_version === true) return true;
  if (options.disable_version === true || options.all_versions === true) return false;
  return account.customers.some(({ subscriptions, spareSeats }) =>
    [...subscriptions, ...spareSeats.map(({ seat }) => seat)].some(
      ({ planId, version, status }) => planId === plan.id && version === plan.version && status !== 'expired',
    ),
  );
}

/** The newest version of a plan. */
export function newestOf({ plans }: Account, planId: string): Plan | undefined {
  return plans.filter(({ id }) => id === planId).toSorted((a, b) => b.version - a.version)[0];
}

/**
 * Adds a version of a plan, which is from now on the one that is given to customers by itself. What is not about terms
 * reaches the version that was edited, too.
 * @param quietly - leaves the edited version as it is
 */
export function addVersion(
  account: Account,
  plan: Plan,
  edited: Plan,
  { now, quietly }: { now: number; quietly: boolean },
): Plan {
  const version = (newestOf(account, plan.id)?.version ?? 0) + 1;
  const next: Plan = structuredClone({ ...edited, id: plan.id, version, createdAt: now });
  if (!quietly) Object.assign(plan, settingsOf(edited), { name: edited.name, archived: edited.archived });
  for (const other of account.plans) if (other.id === plan.id) other.autoEnable = false;
  account.plans.push(next);
  return next;
}
