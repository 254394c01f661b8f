// @sandbox: pro-customer
// Set what is left

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  remaining: 450,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 500 50 450
