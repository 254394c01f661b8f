// @sandbox: pro-customer
// Raise the grant of one customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 800,
  // Without this, 380 stay left, so that 420 of the 800 count as used.
  remaining: 680,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
// Until the next reset, which brings the plan's 500 back.
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 800 120 680
