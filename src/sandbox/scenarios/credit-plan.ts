import type { SeedRequest } from '../scenario.ts';

/** Credits that a plan gives each month, to be spent on messages and images. */
interface CreditPlan {
  /** The credit system, and what a message and an image cost of it. */
  credits: { id: string; name: string; singular: string; plural: string; message: number; image: number };
  /** The plan, its price in dollars a month, and the credits that it gives. */
  plan: { id: string; name: string; price: number; gives: number };
}

/** Images, a credit system and the plan that gives it. */
export async function seedCreditPlan(api: SeedRequest, { credits, plan }: CreditPlan): Promise<void> {
  await api('/v1/features.create', {
    feature_id: 'images',
    name: 'Images',
    type: 'metered',
    consumable: true,
    display: { singular: 'image', plural: 'images' },
  });
  await api('/v1/features.create', {
    feature_id: credits.id,
    name: credits.name,
    type: 'credit_system',
    credit_schema: [
      { metered_feature_id: 'messages', credit_cost: credits.message },
      { metered_feature_id: 'images', credit_cost: credits.image },
    ],
    display: { singular: credits.singular, plural: credits.plural },
  });
  await api('/v1/plans.create', {
    plan_id: plan.id,
    name: plan.name,
    price: { amount: plan.price, interval: 'month' },
    items: [{ feature_id: credits.id, included: plan.gives, reset: { interval: 'month' } }],
  });
}
