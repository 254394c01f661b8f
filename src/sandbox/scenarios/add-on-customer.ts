import type { Scenario } from '../scenario.ts';
import { seedAddOns } from './add-ons.ts';
import { ada, attachPaid, seedCatalog, startOfMonth } from './catalog.ts';

export const addOnCustomer: Scenario = {
  id: 'add-on-customer',
  sentence:
    'A customer `cus_123` with 800 messages a month: 500 from Pro, and 300 from the add-on `extra_messages`, sold in packs of 100 for $2.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await seedAddOns(api);
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'pro');
    await api('/v1/billing.attach', {
      customer_id: ada.customer_id,
      plan_id: 'extra_messages',
      feature_quantities: [{ feature_id: 'messages', quantity: 300 }],
      no_billing_changes: true,
      redirect_mode: 'never',
    });
  },
};
