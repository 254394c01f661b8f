// @sandbox: pro-customer
// Record more than is left

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// By default only what is left is taken: 380 of these 400. The value in the
// answer is what was sent.
const capped = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  value: 400,
});
console.log(capped.value, capped.balance?.usage, capped.balance?.remaining);
// => 400 500 0

// With overflow all of it counts, also past the grant.
const over = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  value: 100,
  overageBehavior: "overflow",
});
console.log(over.value, over.balance?.usage, over.balance?.remaining);
// => 100 600 0
