// @sandbox: pro-customer
// Record usage without waiting for the new balance

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { value, balance } = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  async: true,
});

console.log(value); // => 1
// The usage is recorded a little later, so there is no new balance yet.
console.log(balance); // => null
