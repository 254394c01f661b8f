// @sandbox: pro-customer
// A larger grant for one customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 800,
  // Without this the balance stays at 380 and 420 count as used.
  remaining: 680,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 800 120 680
