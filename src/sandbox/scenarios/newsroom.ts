import { adaOn } from './ada-on.ts';

export const newsroom = adaOn({
  id: 'newsroom',
  sentence:
    'A customer `cus_123` on Newsroom with 5 seats and 3 licenses for writers (`writer`), each further one is $10 a month; a writer has 1,000 messages a month.',
  plan: 'newsroom',
  async sell(api) {
    await api('/v1/plans.create', {
      plan_id: 'writer',
      name: 'Writer',
      group: 'licenses',
      price: { amount: 10, interval: 'month' },
      items: [{ feature_id: 'messages', included: 1000, reset: { interval: 'month' } }],
    });
    await api('/v1/plans.create', {
      plan_id: 'newsroom',
      name: 'Newsroom',
      price: { amount: 100, interval: 'month' },
      items: [{ feature_id: 'seats', included: 5 }],
      licenses: [{ license_plan_id: 'writer', included: 3 }],
    });
  },
});
