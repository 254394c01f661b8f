// @sandbox: pro-customer
// Check and record usage in one call

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const request = {
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 300,
  sendEvent: true,
};

const first = await autumn.check(request);
console.log(first.allowed, first.balance?.remaining); // => true 80

// All or nothing: a check that says no uses up nothing.
const second = await autumn.check(request);
console.log(second.allowed, second.balance?.remaining); // => false 80
