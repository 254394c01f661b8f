import type { Scenario } from '../scenario.ts';
import { ada, attachPaid, seedCatalog, startOfMonth } from './catalog.ts';

export const proCustomer: Scenario = {
  id: 'pro-customer',
  sentence: 'A customer `cus_123` on Pro with 500 messages a month, 120 of them used.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'pro');
    await api('/v1/balances.track', { customer_id: ada.customer_id, feature_id: 'messages', value: 120 });
  },
};
