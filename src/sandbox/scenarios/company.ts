import { adaOn } from './ada-on.ts';
import { seatPeople } from './catalog.ts';

export const company = adaOn({
  id: 'company',
  sentence:
    'A customer `cus_123` who pays for Company by card: 3 seats are included, each further one is $10 a month, and Grace (`user_456`) and Alan (`user_457`) have one.',
  plan: 'company',
  async sell(api) {
    await api('/v1/plans.create', {
      plan_id: 'company',
      name: 'Company',
      price: { amount: 30, interval: 'month' },
      items: [
        {
          feature_id: 'seats',
          included: 3,
          price: { amount: 10, interval: 'month', billing_method: 'usage_based' },
        },
      ],
    });
  },
  since: seatPeople,
});
