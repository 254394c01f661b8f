import * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import { entityOf } from '../../domain/entity-of.ts';
import { eligibilityOf } from '../../domain/eligibility.ts';
import { lookUpCustomer, timeOf } from '../../domain/find.ts';
import type { Holder } from '../../domain/holder.ts';
import { defineOperation } from '../../http/operation.ts';
import type { Plan } from '../../state/plan.ts';
import { planLicensesView, planView } from '../../wire/plan.ts';

/** The newest version of each plan, or every version. With a customer, also what each plan would be for it. */
export const listPlans = defineOperation({
  path: '/v1/plans.list',
  request: z.object({
    customer_id: z.optional(z.string()),
    entity_id: z.optional(z.string()),
    include_archived: z.optional(z.boolean()),
    all_versions: z.optional(z.boolean()),
  }),
  handle(context, { customer_id, entity_id, include_archived = false, all_versions = false }) {
    const { account } = context;
    const holder = holderOf(context, customer_id, entity_id);
    const plans = account.plans.filter(
      (plan) => (all_versions || isNewest(account.plans, plan)) && (include_archived || !plan.archived),
    );
    return {
      list: plans.map((plan) => ({
        ...planView(account, plan),
        licenses: planLicensesView(account, plan),
        customer_eligibility: holder === undefined ? undefined : eligibilityOf(account, holder, plan),
      })),
    };
  },
});

/** An unknown customer is no error: the plans are then listed without it. */
function holderOf(
  context: Context,
  customerId: string | undefined,
  entityId: string | undefined,
): Holder | undefined {
  const customer = customerId === undefined ? undefined : lookUpCustomer(context, customerId);
  if (customer === undefined) return undefined;
  return { customer, entity: entityOf(customer, entityId ?? null), now: timeOf(customer, context.now) };
}

function isNewest(plans: readonly Plan[], plan: Plan): boolean {
  return plans.every((other) => other.id !== plan.id || other.version <= plan.version);
}
