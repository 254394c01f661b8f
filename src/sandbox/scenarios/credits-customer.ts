import type { Scenario } from '../scenario.ts';
import { ada, attachPaid, seedCatalog, seedImages, startOfMonth } from './catalog.ts';

export const creditsCustomer: Scenario = {
  id: 'credits-customer',
  sentence:
    'A customer `cus_123` on Studio with 1,000 credits a month; a message costs 1 credit and an image 5.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await seedImages(api);
    await api('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [
        { metered_feature_id: 'messages', credit_cost: 1 },
        { metered_feature_id: 'images', credit_cost: 5 },
      ],
      display: { singular: 'credit', plural: 'credits' },
    });
    await api('/v1/plans.create', {
      plan_id: 'studio',
      name: 'Studio',
      price: { amount: 40, interval: 'month' },
      items: [{ feature_id: 'credits', included: 1000, reset: { interval: 'month' } }],
    });
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'studio');
  },
};
