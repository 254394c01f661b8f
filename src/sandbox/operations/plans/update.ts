import { changePlan } from '../../domain/plans/update.ts';
import { defineOperation } from '../../http/operation.ts';
import { updatePlanBody } from '../../schema/update-plan.ts';
import { planView } from '../../wire/plan.ts';

/** Changes what is given, in a new version if need be: customers keep the version they are on. */
export const updatePlan = defineOperation({
  path: '/v1/plans.update',
  request: updatePlanBody,
  handle: (context, body) => planView(context.account, changePlan(context, body)),
});
