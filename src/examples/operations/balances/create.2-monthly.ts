// @sandbox: free-customer
// Grant units every month

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 20,
  reset: { interval: "month" },
});

// 50 from the plan and 20 from the gift.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted, balance?.remaining); // => 70 70
console.log(
  balance?.breakdown?.map(({ planId, reset, remaining }) => ({
    planId,
    interval: reset?.interval,
    remaining,
  })),
);
// => [
//      { planId: 'free', interval: 'month', remaining: 50 },
//      { planId: null, interval: 'month', remaining: 20 }
//    ]
