import type { Scenario } from '../scenario.ts';
import { addOnCustomer } from './add-on-customer.ts';
import { aiCreditsCustomer } from './ai-credits-customer.ts';
import { busyCustomer } from './busy-customer.ts';
import { cardCustomer } from './card-customer.ts';
import { company } from './company.ts';
import { creditsCustomer } from './credits-customer.ts';
import { empty } from './empty.ts';
import { freeCustomer } from './free-customer.ts';
import { newsroom } from './newsroom.ts';
import { noCustomers } from './no-customers.ts';
import { payAsYouGo } from './pay-as-you-go.ts';
import { proCustomer } from './pro-customer.ts';
import { rewards } from './rewards.ts';
import { seatsTeam } from './seats-team.ts';
import { shop } from './shop.ts';
import { walletCustomer } from './wallet-customer.ts';

/** Every scenario there is. */
export const scenarios: readonly Scenario[] = [
  empty,
  noCustomers,
  freeCustomer,
  proCustomer,
  busyCustomer,
  creditsCustomer,
  aiCreditsCustomer,
  seatsTeam,
  rewards,
  shop,
  addOnCustomer,
  newsroom,
  cardCustomer,
  payAsYouGo,
  company,
  walletCustomer,
];

/** The scenario with an id, or `undefined`. */
export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
