import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { findPlan } from '../../domain/find.ts';
import { newestOf } from '../../domain/plans/versions.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import type { Account } from '../../state/account.ts';

/** Deletes the newest version, or all. A plan that any customer ever had stays. */
export const deletePlan = defineOperation({
  path: '/v1/plans.delete',
  request: z.object({ plan_id: reference, all_versions: z._default(z.boolean(), false) }),
  handle(context, { plan_id, all_versions }) {
    const { account } = context;
    const plan = findPlan(context, plan_id);
    const gone = account.plans.filter((other) => (all_versions ? other.id === plan.id : other === plan));
    const used = account.customers.some(({ subscriptions, spareSeats }) =>
      [...subscriptions, ...spareSeats.map(({ seat }) => seat)].some(({ planId, version }) =>
        gone.some((other) => other.id === planId && other.version === version),
      ),
    );
    if (used) throw refuse(`Plan ${plan.id} has or had customers: archive it instead`);
    const parent = account.plans.find(
      (other) => other.id !== plan.id && other.licenses.some(({ planId }) => planId === plan.id),
    );
    if (parent !== undefined) throw refuse(`Plan ${plan.id} is a license of plan ${parent.id}`);
    account.plans = account.plans.filter((other) => !gone.includes(other));
    if (newestOf(account, plan.id) === undefined) releaseVariants(account, plan.id);
    return { success: true };
  },
});

/** Variants of a plan that is gone are plans of their own. */
function releaseVariants({ plans }: Account, baseId: string): void {
  for (const plan of plans) if (plan.baseVariantId === baseId) plan.baseVariantId = null;
}
