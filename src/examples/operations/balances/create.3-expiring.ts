// @sandbox: pro-customer
// Grant units that expire

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 50,
  expiresAt: Date.UTC(2026, 0, 1),
});

const december = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(december.balance?.granted, december.balance?.remaining);
// => 550 430

// For tests only: move the customer's clock past the end.
await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2026, 0, 2),
});

const january = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(january.balance?.granted, january.balance?.remaining);
// => 500 500
