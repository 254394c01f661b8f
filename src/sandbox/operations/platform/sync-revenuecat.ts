import * as z from 'zod/mini';
import { latestPlans } from '../../domain/transition.ts';
import { findLink, syncPlan } from '../../domain/revenuecat.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Pushes plans to a linked project: those that are named, or all. An unknown one does not stop the others. */
export const syncRevenueCat = defineOperation({
  path: '/v1/platform.sync_revenuecat',
  request: z.object({
    organization_slug: reference,
    env: z.enum(['test', 'sandbox', 'live']),
    product_ids: z.optional(z.array(z.string())),
  }),
  handle({ account }, { organization_slug, env, product_ids }) {
    const link = findLink(account, organization_slug, env);
    const plans = latestPlans(account);
    const wanted = product_ids ?? plans.map(({ id }) => id);
    return {
      results: wanted.map((id) => {
        const plan = plans.find((other) => other.id === id);
        if (plan === undefined) return { plan_id: id, status: 'error', message: `Plan ${id} not found` };
        return syncPlan(link, plan);
      }),
    };
  },
});
