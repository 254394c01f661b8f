import type { Scenario } from '../scenario.ts';
import { seedCatalog } from './catalog.ts';

export const noCustomers: Scenario = {
  id: 'no-customers',
  sentence:
    'An account without customers. It sells Free (50 messages a month), Pro (500 for $20) and Team (5,000 and 5 seats for $50).',
  async seed(api) {
    await seedCatalog(api);
  },
};
