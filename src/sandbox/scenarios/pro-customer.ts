import { adaOn } from './ada-on.ts';
import { ada } from './catalog.ts';

export const proCustomer = adaOn({
  id: 'pro-customer',
  sentence: 'A customer `cus_123` on Pro with 500 messages a month, 120 of them used.',
  plan: 'pro',
  async since(api) {
    await api('/v1/balances.track', { customer_id: ada.customer_id, feature_id: 'messages', value: 120 });
  },
});
