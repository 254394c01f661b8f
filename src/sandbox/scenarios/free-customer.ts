import type { Scenario } from '../scenario.ts';
import { ada, seedCatalog, startOfMonth } from './catalog.ts';

export const freeCustomer: Scenario = {
  id: 'free-customer',
  sentence: 'A customer `cus_123` on Free with 50 messages a month, none of them used.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await api('/v1/customers.get_or_create', ada);
  },
};
