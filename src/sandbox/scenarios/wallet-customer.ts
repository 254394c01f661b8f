import type { Scenario } from '../scenario.ts';
import { ada, payWithCard, seedCatalog, seedImages, startOfMonth } from './catalog.ts';

export const walletCustomer: Scenario = {
  id: 'wallet-customer',
  sentence:
    'A customer `cus_123` on Wallet, who has 10 dollars a month in `wallet`; a message costs $0.02 and an image $0.25.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await seedImages(api);
    await api('/v1/features.create', {
      feature_id: 'wallet',
      name: 'Wallet',
      type: 'credit_system',
      credit_schema: [
        { metered_feature_id: 'messages', credit_cost: 0.02 },
        { metered_feature_id: 'images', credit_cost: 0.25 },
      ],
      display: { singular: 'dollar', plural: 'dollars' },
    });
    await api('/v1/plans.create', {
      plan_id: 'wallet_plan',
      name: 'Wallet',
      price: { amount: 10, interval: 'month' },
      items: [{ feature_id: 'wallet', included: 10, reset: { interval: 'month' } }],
    });
    await api('/v1/customers.get_or_create', ada);
    await payWithCard(api, 'wallet_plan');
  },
};
