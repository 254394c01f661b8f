import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { findPlan } from '../../domain/find.ts';
import { checkItems } from '../../domain/plan-rules.ts';
import { checkCapacity, editedLicenses } from '../../domain/licenses/edit.ts';
import { followLicense, licenseParents } from '../../domain/licenses/follow.ts';
import {
  editedPlan,
  keepsVersion,
  needsVersion,
  renamePlan,
  updateVariants,
} from '../../domain/plan-edit.ts';
import { defineOperation } from '../../http/operation.ts';
import { variantCustomize } from '../../schema/customize.ts';
import { freeTrial } from '../../schema/free-trial.ts';
import { id, reference } from '../../schema/id.ts';
import { planFields } from '../../schema/plan.ts';
import { planPrice } from '../../schema/price.ts';
import type { Account } from '../../state/account.ts';
import { planView } from '../../wire/plan.ts';

const migration = z.strictObject({
  draft: z._default(z.boolean(), false),
  include_custom: z.optional(z.boolean()),
});

/**
 * Changes what is given. A change of price or items, or a list of licenses, makes a new version once a customer has, or had, the plan:
 * customers keep the version they are on.
 */
export const updatePlan = defineOperation({
  path: '/v1/plans.update',
  request: z.strictObject({
    plan_id: reference,
    new_plan_id: z.optional(id),
    version: z.optional(z.number()),
    group: z.optional(z.string()),
    name: z.optional(z.string().check(z.minLength(1))),
    description: z.optional(z.string()),
    add_on: z.optional(z.boolean()),
    auto_enable: z.optional(z.boolean()),
    archived: z._default(z.boolean(), false),
    price: z.optional(z.nullable(planPrice)),
    free_trial: z.optional(z.nullable(freeTrial)),
    ...planFields,
    base_plan_id: z.optional(z.nullable(reference)),
    disable_version: z.optional(z.boolean()),
    force_version: z.optional(z.boolean()),
    all_versions: z.optional(z.boolean()),
    migration: z.optional(migration),
    update_variant_ids: z.optional(z.array(z.string())),
    update_license_parents: z.optional(z.array(z.strictObject({ plan_id: z.string(), version: z.int() }))),
    variants: z.optional(
      z.array(
        z.strictObject({
          variant_plan_id: id,
          name: z.optional(z.string()),
          customize: variantCustomize,
          disable_version: z.optional(z.boolean()),
          force_version: z.optional(z.boolean()),
          migration: z.optional(migration),
        }),
      ),
    ),
    is_default: z.optional(z.boolean()),
  }),
  handle(context, body) {
    const { account, now } = context;
    const plan = findPlan(context, body.plan_id, body.version);
    if (body.disable_version === true && (body.force_version === true || body.all_versions === true)) {
      throw refuse('disable_version cannot be combined with force_version or all_versions');
    }
    if (typeof body.base_plan_id === 'string') findPlan(context, body.base_plan_id);
    if (body.items !== undefined) checkItems(account, body.items);
    for (const variant of body.variants ?? []) checkItems(account, variant.customize.add_items ?? []);
    const licenses = editedLicenses(account, plan, body.licenses, body.all_versions);
    const parents = licenseParents(account, plan, body.update_license_parents);
    const edited = { ...editedPlan(plan, body), licenses };
    const versioned = needsVersion(account, plan, edited, body);
    if (!versioned) checkCapacity(account, plan, licenses);
    if (body.new_plan_id !== undefined) renamePlan(account, plan.id, body.new_plan_id);

    const before = { ...plan };
    const shown = versioned
      ? { ...edited, id: plan.id, version: newestVersion(account, plan.id) + 1, createdAt: now }
      : plan;
    if (versioned) account.plans.push(shown);
    else {
      const all = body.all_versions === true ? account.plans.filter(({ id }) => id === plan.id) : [plan];
      for (const target of all) Object.assign(target, editedPlan(target, body));
      plan.licenses = licenses;
    }
    followLicense(
      account,
      parents,
      { before, after: shown },
      (parent) => keepsVersion(account, parent, body),
      now,
    );
    updateVariants(account, plan.id, body.variants ?? [], now);
    return planView(account, shown);
  },
});

function newestVersion({ plans }: Account, planId: string): number {
  return Math.max(...plans.filter(({ id }) => id === planId).map(({ version }) => version));
}
