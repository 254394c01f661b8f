import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { checkDefault, checkTrial } from '../../domain/default-plan.ts';
import { offerLicenses } from '../../domain/licenses/offer.ts';
import { checkItems, keptItems } from '../../domain/plan-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { freeTrial } from '../../schema/free-trial.ts';
import { planId } from '../../schema/id.ts';
import { planFields } from '../../schema/plan.ts';
import { planPrice } from '../../schema/price.ts';
import type { Plan } from '../../state/plan.ts';
import { planView } from '../../wire/plan.ts';

export const createPlan = defineOperation({
  path: '/v1/plans.create',
  request: z.object({
    plan_id: planId,
    name: z.string().check(z.minLength(1)),
    group: z._default(z.string(), ''),
    description: z.optional(z.nullable(z.string())),
    add_on: z._default(z.boolean(), false),
    auto_enable: z._default(z.boolean(), false),
    price: z.optional(planPrice),
    free_trial: z.optional(freeTrial),
    ...planFields,
  }),
  handle({ account, now }, body) {
    if (account.plans.some((existing) => existing.id === body.plan_id)) {
      throw refuse(`Plan ${body.plan_id} already exists`, 'product_already_exists');
    }
    checkItems(account, body.items ?? [], body.price);
    const plan: Plan = {
      id: body.plan_id,
      version: 1,
      name: body.name,
      description: body.description ?? null,
      group: body.group,
      addOn: body.add_on,
      autoEnable: body.auto_enable,
      createdAt: now,
      archived: false,
      ignorePastDue: body.config?.ignore_past_due ?? false,
      metadata: body.metadata ?? {},
      baseVariantId: null,
      price: body.price ?? null,
      items: keptItems(account, body.items ?? []),
      freeTrial: body.free_trial ?? null,
      billingControls: body.billing_controls ?? {},
      licenses: offerLicenses(account, { id: body.plan_id }, body.licenses ?? []),
    };
    checkDefault(account, plan);
    checkTrial(plan);
    account.plans.push(plan);
    return planView(account, plan);
  },
});
