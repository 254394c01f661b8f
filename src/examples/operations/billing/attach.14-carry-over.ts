// @sandbox: pro-customer
// Upgrade and keep what was used

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// Without carryOverUsages, Ada would start Team with all of its 5,000 messages.
await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
  carryOverUsages: { enabled: true },
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.usage, balance?.remaining); // => 120 4880
