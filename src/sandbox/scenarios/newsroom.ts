import type { Scenario } from '../scenario.ts';
import { ada, attachPaid, seedCatalog, startOfMonth } from './catalog.ts';

export const newsroom: Scenario = {
  id: 'newsroom',
  sentence:
    'A customer `cus_123` on Newsroom with 5 seats and 3 licenses for writers (`writer`), each further one is $10 a month; a writer has 1,000 messages a month.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
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
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'newsroom');
  },
};
