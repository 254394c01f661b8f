// @sandbox: pro-customer
// Cancel at the end of the month

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.update({
  customerId: "cus_123",
  planId: "pro",
  cancelAction: "cancel_end_of_cycle",
});

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
const pro = subscriptions.find(({ planId }) => planId === "pro");
// The month is paid for, so the plan stays active until its end.
console.log(pro?.status, new Date(pro?.expiresAt ?? 0).toISOString());
// => active 2026-01-01T00:00:00.000Z
