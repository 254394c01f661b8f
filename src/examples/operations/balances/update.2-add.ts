// @sandbox: pro-customer
// Add to what is left

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  addToBalance: 200,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
// The grant stays the same, so more can be left than was granted. The next
// reset goes back to 500.
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 500 -80 580
