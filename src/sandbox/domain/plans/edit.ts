import type { UpdatePlanBody } from '../../schema/update-plan.ts';
import type { Plan } from '../../state/plan.ts';
import { isSame } from './difference.ts';

/** A plan with what was given changed, and everything else as it was. */
export function editedPlan(plan: Plan, changes: UpdatePlanBody): Plan {
  return {
    ...plan,
    name: changes.name ?? plan.name,
    description: changes.description ?? plan.description,
    group: changes.group ?? plan.group,
    addOn: changes.add_on ?? plan.addOn,
    autoEnable: changes.is_default ?? changes.auto_enable ?? plan.autoEnable,
    archived: changes.archived,
    ignorePastDue: changes.config?.ignore_past_due ?? plan.ignorePastDue,
    metadata: changes.metadata ?? plan.metadata,
    baseVariantId: changes.base_plan_id === undefined ? plan.baseVariantId : changes.base_plan_id,
    price: changes.price === undefined ? plan.price : changes.price,
    items: changes.items ?? plan.items,
    freeTrial: changes.free_trial === undefined ? plan.freeTrial : changes.free_trial,
    billingControls: { ...plan.billingControls, ...changes.billing_controls },
  };
}

/** What is said of a plan beside its terms and its name. Variants take it from their base. */
type Settings = Pick<
  Plan,
  'description' | 'group' | 'addOn' | 'ignorePastDue' | 'billingControls' | 'metadata'
>;

export function settingsOf(plan: Plan): Settings {
  const { description, group, addOn, ignorePastDue, billingControls, metadata } = plan;
  return { description, group, addOn, ignorePastDue, billingControls, metadata };
}

/** A plan with those settings changed that differ between a plan before and after an edit. */
export function followSettings(plan: Plan, before: Plan, after: Plan): Plan {
  const take = <T>(own: T, was: T, is: T): T => (isSame(was, is) ? own : is);
  return {
    ...plan,
    description: take(plan.description, before.description, after.description),
    group: take(plan.group, before.group, after.group),
    addOn: take(plan.addOn, before.addOn, after.addOn),
    ignorePastDue: take(plan.ignorePastDue, before.ignorePastDue, after.ignorePastDue),
    billingControls: take(plan.billingControls, before.billingControls, after.billingControls),
    metadata: take(plan.metadata, before.metadata, after.metadata),
  };
}
