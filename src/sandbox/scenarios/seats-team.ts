import { adaOn } from './ada-on.ts';
import { seatPeople } from './catalog.ts';

export const seatsTeam = adaOn({
  id: 'seats-team',
  sentence:
    'A customer `cus_123` on Team with 5 seats and 5,000 messages a month; Grace (`user_456`) and Alan (`user_457`) have a seat.',
  plan: 'team',
  since: seatPeople,
});
