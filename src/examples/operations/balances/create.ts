// @sandbox: pro-customer
// Grant units that stay until they are used

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 100,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted, balance?.remaining); // => 600 480
console.log(
  balance?.breakdown?.map(({ planId, reset, remaining }) => ({
    planId,
    interval: reset?.interval,
    remaining,
  })),
);
// => [
//      { planId: 'pro', interval: 'month', remaining: 380 },
//      { planId: null, interval: 'one_off', remaining: 100 }
//    ]
