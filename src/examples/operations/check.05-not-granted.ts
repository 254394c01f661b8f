// @sandbox: free-customer
// Check a feature that the plan does not include

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, balance, flag } = await autumn.check({
  customerId: "cus_123",
  featureId: "sso",
});

console.log(allowed); // => false
console.log(balance, flag); // => null null
