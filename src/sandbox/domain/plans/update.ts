import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { UpdatePlanBody } from '../../schema/update-plan.ts';
import type { Account } from '../../state/account.ts';
import type { Plan } from '../../state/plan.ts';
import { checkDefault, checkTrial } from '../default-plan.ts';
import { findPlan } from '../find.ts';
import { checkCapacity, dropLicenses, editedLicenses } from '../licenses/edit.ts';
import { followLicense, licenseParents } from '../licenses/follow.ts';
import { checkItems, keptItems } from '../plan-rules.ts';
import { isSame } from './difference.ts';
import { editedPlan, settingsOf } from './edit.ts';
import { checkRename, renamePlan } from './rename.ts';
import { followVersions, updateVariants, variantJobs } from './variants.ts';
import { addVersion, keepsVersion, needsVersion, newestOf, onlyControls } from './versions.ts';

/**
 * Changes a plan: in a new version, when customers have it and what they get would change.
 * @returns its newest version, whichever was changed
 * @throws an `ApiError`, before anything is changed
 */
export function changePlan(context: Context, body: UpdatePlanBody): Plan {
  const { account, now } = context;
  const plan = findPlan(context, body.plan_id, body.version);
  checkFlags(body);
  checkBase(context, plan, body.base_plan_id);
  const licenses = editedLicenses(account, plan, body.licenses, body.all_versions);
  const edited: Plan = { ...editedPlan(plan, body), licenses };
  checkEdit(account, plan, edited, body);
  edited.items = keptItems(account, edited.items);
  const parents = licenseParents(account, plan, body.update_license_parents);
  const versioned = needsVersion(account, plan, edited, body);
  if (!versioned) checkCapacity(account, plan, licenses);
  const jobs = variantJobs(account, plan, edited, body);
  checkRename(account, plan.id, body.new_plan_id);

  if (body.new_plan_id !== undefined) renamePlan(account, plan.id, body.new_plan_id);
  const before: Plan = { ...plan };
  const after = versioned
    ? addVersion(account, plan, edited, { now, quietly: isQuiet(plan, edited, body) })
    : Object.assign(plan, { ...edited, id: plan.id });
  if (!versioned) dropLicenses(account, before, after);
  if (body.all_versions === true) followVersions(account, before, after);
  if (body.metadata !== undefined) {
    for (const other of account.plans) if (other.id === plan.id) other.metadata = body.metadata;
  }
  const keeps = (parent: Plan): boolean => keepsVersion(account, parent, body);
  followLicense(account, parents, { before, after }, keeps, now);
  updateVariants(account, jobs, { before, after }, body, now);
  return newestOf(account, plan.id) ?? after;
}

function isQuiet(plan: Plan, edited: Plan, { force_version: forced }: UpdatePlanBody): boolean {
  return forced !== true && onlyControls(plan, edited);
}

function checkFlags({ force_version, disable_version, all_versions }: UpdatePlanBody): void {
  if ([force_version, disable_version, all_versions].filter((flag) => flag === true).length < 2) return;
  throw refuse(
    'force_version, disable_version and all_versions exclude each other',
    'conflicting_version_flags',
  );
}

/** A plan becomes a variant of a plan that is none itself. */
function checkBase(context: Context, plan: Plan, baseId: string | null | undefined): void {
  if (baseId === undefined || baseId === null) return;
  const base = baseId === plan.id ? plan : findPlan(context, baseId);
  if (base !== plan && base.baseVariantId === null) return;
  throw refuse(`base_plan_id: ${plan.id} cannot be a variant of ${baseId}`, 'invalid_propagation_target');
}

function checkEdit(account: Account, plan: Plan, edited: Plan, body: UpdatePlanBody): void {
  const own = isSame(settingsOf(plan), settingsOf(edited)) && plan.autoEnable === edited.autoEnable;
  if (plan.baseVariantId !== null && !own) {
    const problem = `Plan ${plan.id} is a variant: it takes its settings from its base`;
    throw refuse(problem, 'invalid_propagation_target');
  }
  const asked = body.is_default ?? body.auto_enable;
  if (asked === true && newestOf(account, plan.id) !== plan) {
    const problem = 'Only the newest version of a plan can be enabled by itself';
    throw refuse(problem, 'historical_plan_version_cannot_be_default');
  }
  checkDefault(account, edited);
  if (body.items !== undefined || body.price !== undefined) checkItems(account, edited.items, edited.price);
  for (const { customize } of body.variants ?? []) checkItems(account, customize.add_items ?? []);
  checkTrial(edited);
}
