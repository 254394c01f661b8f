// @sandbox: pro-customer
// Do not wait for the new balance

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { value, balance } = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  async: true,
});

console.log(value); // => 1
// Usage is recorded later, so there is nothing to tell yet.
console.log(balance); // => null
