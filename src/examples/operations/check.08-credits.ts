// @sandbox: credits-customer
// Check a feature that is paid for with credits

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, requiredBalance, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "images",
  requiredBalance: 3,
});

console.log(allowed); // => true
// Three images at 5 credits each.
console.log(requiredBalance); // => 15
console.log(balance?.featureId, balance?.remaining); // => credits 1000
