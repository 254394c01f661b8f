import { seedAddOns } from './add-ons.ts';
import { adaOn, buy } from './ada-on.ts';

export const addOnCustomer = adaOn({
  id: 'add-on-customer',
  sentence:
    'A customer `cus_123` with 800 messages a month: 500 from Pro, and 300 from the add-on `extra_messages`, sold in packs of 100 for $2.',
  plan: 'pro',
  sell: seedAddOns,
  async since(api) {
    await buy(api, 'extra_messages', [{ feature_id: 'messages', quantity: 300 }]);
  },
});
