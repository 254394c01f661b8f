// @sandbox: add-on-customer
// Cancel a plan together with its add-on

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.multiUpdate({
  customerId: "cus_123",
  updates: [
    { planId: "pro", cancelAction: "cancel_end_of_cycle" },
    { planId: "extra_messages", cancelAction: "cancel_end_of_cycle" },
  ],
});

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
// Both end with the month.
console.log(
  subscriptions
    .filter(({ expiresAt }) => expiresAt === Date.UTC(2026, 0, 1))
    .map(({ planId }) => planId),
); // => [ 'pro', 'extra_messages' ]
