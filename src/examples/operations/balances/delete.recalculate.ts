// @sandbox: pro-customer
// Keep counting what was used of it

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
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 500 150 350
