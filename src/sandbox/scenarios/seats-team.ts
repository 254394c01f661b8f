import type { Scenario } from '../scenario.ts';
import { ada, attachPaid, seatPeople, seedCatalog, startOfMonth } from './catalog.ts';

export const seatsTeam: Scenario = {
  id: 'seats-team',
  sentence:
    'A customer `cus_123` on Team with 5 seats and 5,000 messages a month; Grace (`user_456`) and Alan (`user_457`) have a seat.',
  async seed(api, time) {
    time.travel(startOfMonth(time.now));
    await seedCatalog(api);
    await api('/v1/customers.get_or_create', ada);
    await attachPaid(api, 'team');
    await seatPeople(api);
  },
};
