// @sandbox: pro-customer
// Is there enough for all of it?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 400,
});

console.log(allowed); // => false
console.log(balance?.remaining); // => 380
