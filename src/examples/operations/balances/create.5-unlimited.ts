// @sandbox: free-customer
// Lift the limit for one customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  unlimited: true,
});

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 1_000_000,
});
console.log(allowed); // => true
// There is no number to count down.
console.log(balance?.unlimited, balance?.remaining); // => true 0
