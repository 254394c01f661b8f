// @sandbox: pro-customer
// Which plans can a customer change to?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.plans.list({ customerId: "cus_123" });

console.log(
  list.map(({ id, customerEligibility }) => ({
    id,
    status: customerEligibility?.status,
    action: customerEligibility?.attachAction,
  })),
);
// => [
//      { id: 'free', status: undefined, action: 'downgrade' },
//      { id: 'pro', status: 'active', action: 'none' },
//      { id: 'team', status: undefined, action: 'upgrade' }
//    ]
