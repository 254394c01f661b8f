// @sandbox: pro-customer
// Is enough left for several units?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 400,
});

// The question is about all 400 of them.
console.log(allowed); // => false
console.log(balance?.remaining); // => 380
