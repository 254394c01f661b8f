import { refuse } from '../api-error.ts';
import type { BillingControls } from '../schema/billing-controls.ts';
import type { Customize } from '../schema/customize.ts';
import type { FreeTrial } from '../schema/free-trial.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { Account } from '../state/account.ts';
import type { Plan } from '../state/plan.ts';
import { customizeTerms } from './customize.ts';
import { customizeLicenses } from './licenses/offer.ts';

/** The changes that an update of a plan may contain. */
export interface PlanChanges {
  group?: string | undefined;
  name?: string | undefined;
  description?: string | undefined;
  add_on?: boolean | undefined;
  auto_enable?: boolean | undefined;
  archived: boolean;
  price?: PlanPrice | null | undefined;
  items?: PlanItem[] | undefined;
  free_trial?: FreeTrial | null | undefined;
  config?: { ignore_past_due: boolean } | undefined;
  billing_controls?: BillingControls | undefined;
  metadata?: Record<string, unknown> | undefined;
  base_plan_id?: string | null | undefined;
}

/** A plan with what was given changed, and everything else as it was. */
export function editedPlan(plan: Plan, changes: PlanChanges): Plan {
  return {
    ...plan,
    name: changes.name ?? plan.name,
    description: changes.description ?? plan.description,
    group: changes.group ?? plan.group,
    addOn: changes.add_on ?? plan.addOn,
    autoEnable: changes.auto_enable ?? plan.autoEnable,
    archived: changes.archived,
    ignorePastDue: changes.config?.ignore_past_due ?? plan.ignorePastDue,
    metadata: changes.metadata ?? plan.metadata,
    baseVariantId: changes.base_plan_id === undefined ? plan.baseVariantId : changes.base_plan_id,
    price: changes.price === undefined ? plan.price : changes.price,
    items: changes.items ?? plan.items,
    freeTrial: changes.free_trial === undefined ? plan.freeTrial : changes.free_trial,
    billingControls: changes.billing_controls ?? plan.billingControls,
  };
}

/** How an edit makes versions. */
export interface VersionOptions {
  disable_version?: boolean | undefined;
  force_version?: boolean | undefined;
  all_versions?: boolean | undefined;
}

/** Whether a change must not reach the customers that have the plan. Licenses count as changed when they are given. */
export function needsVersion(
  account: Account,
  plan: Plan,
  edited: Plan,
  options: VersionOptions & { licenses?: unknown },
): boolean {
  const changed =
    options.force_version === true ||
    options.licenses !== undefined ||
    JSON.stringify([plan.price, plan.items]) !== JSON.stringify([edited.price, edited.items]);
  return changed && keepsVersion(account, plan, options);
}

/** Whether a version of a plan stays as it is, for the customers that have it, when the plan is changed. */
export function keepsVersion(account: Account, plan: Plan, options: VersionOptions): boolean {
  if (options.force_version === true) return true;
  if (options.disable_version === true || options.all_versions === true) return false;
  return everUsed(account, plan.id, plan.version);
}

/** Whether any customer has, had or will have a plan, or a seat of it. */
function everUsed({ customers }: Account, planId: string, version?: number): boolean {
  return customers.some(({ subscriptions, spareSeats }) =>
    [...subscriptions, ...spareSeats.map(({ seat }) => seat)].some(
      (subscription) =>
        subscription.planId === planId && (version === undefined || subscription.version === version),
    ),
  );
}

/**
 * Gives all versions of a plan another id.
 * @throws an `ApiError` with status 400 when a customer has it, or the id is taken
 */
export function renamePlan(account: Account, planId: string, newId: string): void {
  if (newId === planId) return;
  if (everUsed(account, planId)) throw refuse(`Plan ${planId} has or had customers: its id cannot change`);
  if (account.plans.some(({ id }) => id === newId)) {
    throw refuse(`Plan ${newId} already exists`, 'product_already_exists');
  }
  for (const plan of account.plans) {
    if (plan.id === planId) plan.id = newId;
    if (plan.baseVariantId === planId) plan.baseVariantId = newId;
    for (const license of plan.licenses) {
      if (license.planId === planId) license.planId = newId;
    }
  }
}

/** Changes variants of a plan to what differs from it; creates those that do not exist yet. */
export function updateVariants(
  account: Account,
  planId: string,
  variants: readonly { variant_plan_id: string; name?: string | undefined; customize: Customize }[],
  now: number,
): void {
  const base = account.plans.findLast(({ id }) => id === planId);
  if (base === undefined) return;
  for (const { variant_plan_id: id, name, customize } of variants) {
    const existing = account.plans.findLast((plan) => plan.id === id);
    const licenses = customizeLicenses(account, { id }, base.licenses, customize);
    const terms = { ...customizeTerms(base, customize), licenses };
    if (existing !== undefined) {
      Object.assign(existing, pickTerms(terms), { name: name ?? existing.name, baseVariantId: planId });
    } else if (name !== undefined) {
      const variant = {
        ...base,
        ...pickTerms(terms),
        id,
        name,
        version: 1,
        createdAt: now,
        baseVariantId: planId,
      };
      account.plans.push(structuredClone(variant));
    }
  }
}

function pickTerms({
  price,
  items,
  freeTrial,
  billingControls,
  licenses,
}: ReturnType<typeof customizeTerms>) {
  return { price, items, freeTrial, billingControls, licenses };
}
