import { adaOn } from './ada-on.ts';
import { ada } from './catalog.ts';

export const payAsYouGo = adaOn({
  id: 'pay-as-you-go',
  sentence:
    'A customer `cus_123` with a card on Pay as you go: 50 messages a month, 50 of them used, and then $1 per 50 messages.',
  plan: 'pay_as_you_go',
  async sell(api) {
    await api('/v1/plans.create', {
      plan_id: 'pay_as_you_go',
      name: 'Pay as you go',
      items: [
        {
          feature_id: 'messages',
          included: 50,
          price: { amount: 1, billing_units: 50, interval: 'month', billing_method: 'usage_based' },
        },
      ],
    });
  },
  async since(api) {
    await api('/v1/balances.track', { customer_id: ada.customer_id, feature_id: 'messages', value: 50 });
  },
});
