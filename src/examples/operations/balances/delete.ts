// @sandbox: pro-customer
// Take a granted balance back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  balanceId: "welcome_gift",
  includedGrant: 100,
});

const { success } = await autumn.balances.delete({
  customerId: "cus_123",
  balanceId: "welcome_gift",
});
console.log(success); // => true

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted); // => 500
