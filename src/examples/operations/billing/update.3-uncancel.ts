// @sandbox: pro-customer
// Take a cancellation back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.update({
  customerId: "cus_123",
  planId: "pro",
  cancelAction: "cancel_end_of_cycle",
});
// For a plan that is not cancelled this does nothing, and is no error.
await autumn.billing.update({
  customerId: "cus_123",
  planId: "pro",
  cancelAction: "uncancel",
});

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(
  subscriptions.map(({ planId, canceledAt, expiresAt }) => ({
    planId,
    canceledAt,
    expiresAt,
  })),
); // => [ { planId: 'pro', canceledAt: null, expiresAt: null } ]
