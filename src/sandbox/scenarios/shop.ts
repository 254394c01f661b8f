import type { Scenario } from '../scenario.ts';
import { seedAddOns } from './add-ons.ts';
import { ada, attachPaid, seedCatalog, startOfMonth } from './catalog.ts';

export const shop: Scenario = {
  id: 'shop',
  sentence:
    'A customer `cus_123` on Pro with 500 messages a month; add-ons for sale are `message_pack` (100 messages once for $5) and `extra_messages` (packs of 100 messages for $2 a month each).',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await seedAddOns(api);
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'pro');
  },
};
