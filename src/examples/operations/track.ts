// @sandbox: pro-customer
// Record that a message was sent

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { value, balance } = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
});

console.log(value); // => 1
console.log(balance?.remaining); // => 379
