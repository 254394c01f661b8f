// @sandbox: pro-customer
// Check a feature that is on or off

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, flag, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "sso",
});

console.log(allowed); // => true
console.log(flag?.planId); // => pro
console.log(balance); // => null
