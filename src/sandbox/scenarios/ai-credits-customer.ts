import { adaOn } from './ada-on.ts';

export const aiCreditsCustomer = adaOn({
  id: 'ai-credits-customer',
  sentence:
    'A customer `cus_123` on Writer with 10 AI credits a month; a credit is a dollar, and tokens cost their list price plus 20 %.',
  plan: 'writer',
  async sell(api) {
    await api('/v1/features.create', {
      feature_id: 'ai_credits',
      name: 'AI credits',
      type: 'ai_credit_system',
      default_markup: 20,
      display: { singular: 'AI credit', plural: 'AI credits' },
    });
    await api('/v1/plans.create', {
      plan_id: 'writer',
      name: 'Writer',
      price: { amount: 30, interval: 'month' },
      items: [{ feature_id: 'ai_credits', included: 10, reset: { interval: 'month' } }],
    });
  },
});
