import { seedAddOns } from './add-ons.ts';
import { adaOn } from './ada-on.ts';

export const cardCustomer = adaOn({
  id: 'card-customer',
  sentence:
    'A customer `cus_123` who pays for Pro by card and has 500 messages a month; for sale are Flex ($25 a month, beyond the 500 messages $1 per 50), Author ($25 a month, up to 200 messages roll over), `message_pack` and `extra_messages`.',
  plan: 'pro',
  async sell(api) {
    await seedAddOns(api);
    await api('/v1/plans.create', {
      plan_id: 'flex',
      name: 'Flex',
      price: { amount: 25, interval: 'month' },
      items: [
        {
          feature_id: 'messages',
          included: 500,
          price: { amount: 1, billing_units: 50, interval: 'month', billing_method: 'usage_based' },
        },
      ],
    });
    await api('/v1/plans.create', {
      plan_id: 'author',
      name: 'Author',
      price: { amount: 25, interval: 'month' },
      items: [
        {
          feature_id: 'messages',
          included: 500,
          reset: { interval: 'month' },
          rollover: { max: 200, expiry_duration_type: 'month', expiry_duration_length: 1 },
        },
      ],
    });
  },
});
