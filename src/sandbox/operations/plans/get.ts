import * as z from 'zod/mini';
import { findPlan } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { planView } from '../../wire/plan.ts';

export const getPlan = defineOperation({
  path: '/v1/plans.get',
  request: z.object({ plan_id: reference, version: z.optional(z.number()) }),
  handle: (context, { plan_id, version }) => planView(context.account, findPlan(context, plan_id, version)),
});
