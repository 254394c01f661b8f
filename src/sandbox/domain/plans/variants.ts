import { refuse } from '../../api-error.ts';
import type { UpdatePlanBody, VariantUpdate } from '../../schema/update-plan.ts';
import type { Account } from '../../state/account.ts';
import type { Plan } from '../../state/plan.ts';
import { customizeTerms } from '../customize.ts';
import { customizeLicenses } from '../licenses/offer.ts';
import { isNone, isSame, planDifference, withDifference } from './difference.ts';
import { followSettings, settingsOf } from './edit.ts';
import { addVersion, keepsVersion, newestOf } from './versions.ts';

/** Variants that one update may reach. */
const mostVariants = 20;

/** A variant that follows a change of its base, or is created with it. */
interface VariantJob {
  id: string;
  /** How it is to differ from its base; absent when it takes the base's changes. */
  update?: VariantUpdate;
}

/**
 * The variants that an update of their base names.
 * @param edited - the base as it will be
 * @throws an `ApiError` with status 400 for what is no variant of the base, or cannot become one
 */
export function variantJobs(account: Account, base: Plan, edited: Plan, body: UpdatePlanBody): VariantJob[] {
  const updates = new Map((body.variants ?? []).map((update) => [update.variant_plan_id, update]));
  const ids = [...new Set([...(body.update_variant_ids ?? []), ...updates.keys()])];
  if (ids.length > mostVariants) {
    throw refuse(`At most ${mostVariants} variants can follow at once`, 'too_many_variants');
  }
  for (const update of updates.values()) {
    if (update.force_version !== true || update.disable_version !== true) continue;
    throw refuse('force_version and disable_version exclude each other', 'conflicting_version_flags');
  }
  if (base.baseVariantId !== null) return [];
  return ids.flatMap((id) => {
    const update = updates.get(id);
    const variant = newestOf(account, id);
    if (variant === undefined) checkCreation(id, edited, update);
    else checkTarget(base, variant, update);
    if (variant?.archived === true) return [];
    return update === undefined ? { id } : { id, update };
  });
}

function checkCreation(id: string, base: Plan, update: VariantUpdate | undefined): void {
  if (update?.name === undefined) throw noTarget(id, 'does not exist: give its name to create it');
  if (base.archived) throw refuse(`Plan ${base.id} is archived`, 'cannot_fork_archived_base');
}

function checkTarget(base: Plan, variant: Plan, update: VariantUpdate | undefined): void {
  if (variant.baseVariantId !== base.id) throw noTarget(variant.id, `is no variant of ${base.id}`);
  const flags = [update?.force_version, update?.disable_version, update?.migration?.draft];
  if (update === undefined || !flags.includes(true)) return;
  const wanted = customizeTerms(base, update.customize);
  if (isNone(planDifference(variant, wanted))) throw noTarget(variant.id, 'does not change');
}

function noTarget(id: string, problem: string): Error {
  return refuse(`Variant ${id} ${problem}`, 'invalid_propagation_target');
}

/** A base plan has changed: variants that are named follow, and all take over its settings. */
export function updateVariants(
  account: Account,
  jobs: readonly VariantJob[],
  { before, after }: { before: Plan; after: Plan },
  body: UpdatePlanBody,
  now: number,
): void {
  if (before.baseVariantId !== null) return;
  const difference = planDifference(before, after);
  const settled = isSame(settingsOf(before), settingsOf(after)) ? [] : variantsOf(account, after.id);
  const silent = settled.filter((id) => jobs.every((job) => job.id !== id)).map((id): VariantJob => ({ id }));
  for (const { id, update } of [...jobs, ...silent]) {
    const variant = newestOf(account, id);
    const customized = update === undefined ? undefined : customizedVariant(account, after, id, update);
    if (variant === undefined) {
      if (customized === undefined) continue;
      const { name = id } = update ?? {};
      account.plans.push(structuredClone({ ...customized, name, version: 1, createdAt: now }));
      continue;
    }
    const named = jobs.some((job) => job.id === id);
    const followed = named ? withDifference(variant, difference) : variant;
    const next: Plan =
      customized === undefined
        ? followSettings(followed, before, after)
        : { ...customized, name: update?.name ?? variant.name };
    if (keepsVersion(account, variant, { ...body, ...versionFlags(update) })) {
      addVersion(account, variant, next, { now, quietly: true });
      continue;
    }
    const was = { ...variant };
    const { version, createdAt } = variant;
    Object.assign(variant, structuredClone({ ...next, version, createdAt }));
    if (body.all_versions === true) followVersions(account, was, variant);
  }
}

/** A flag of the variant's own goes before those of its base. */
function versionFlags(update: VariantUpdate | undefined): Partial<UpdatePlanBody> {
  if (update?.force_version === true) return { force_version: true };
  return update?.disable_version === true ? { force_version: false, disable_version: true } : {};
}

/** The other versions of a plan get what was changed of one of them. */
export function followVersions(account: Account, before: Plan, after: Plan): void {
  const difference = planDifference(before, after);
  for (const other of account.plans) {
    if (other.id !== after.id || other === after) continue;
    const name = before.name === after.name ? other.name : after.name;
    Object.assign(other, followSettings(withDifference(other, difference), before, after), { name });
  }
}

function variantsOf({ plans }: Account, baseId: string): string[] {
  const variants = plans.filter(({ baseVariantId, archived }) => baseVariantId === baseId && !archived);
  return [...new Set(variants.map(({ id }) => id))];
}

function customizedVariant(account: Account, base: Plan, id: string, { customize }: VariantUpdate): Plan {
  // Licenses of the base are not the variant's.
  const own = newestOf(account, id)?.licenses ?? [];
  const licenses = customizeLicenses(account, { id }, own, customize);
  const terms = { ...customizeTerms(base, customize), licenses };
  return { ...base, ...terms, id, autoEnable: false, archived: false, baseVariantId: base.id };
}
