// @sandbox: pro-customer
// Start counting from zero

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  usage: 0,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.usage, balance?.remaining); // => 0 500
