// @sandbox: pro-customer
// Keep the usage of a deleted balance

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  balanceId: "welcome_gift",
  includedGrant: 100,
});
await autumn.balances.update({
  customerId: "cus_123",
  featureId: "messages",
  balanceId: "welcome_gift",
  usage: 30,
});

await autumn.balances.delete({
  customerId: "cus_123",
  featureId: "messages",
  balanceId: "welcome_gift",
  recalculateBalances: true,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
// The 30 used of the gift count against the plan's 500 now: 120 + 30.
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 500 150 350
