// @sandbox: pro-customer
// May this customer send a message?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});

console.log(allowed); // => true
console.log(balance?.remaining); // => 380
