// @sandbox: pro-customer
// Sell a plan on terms for one customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
  customize: {
    price: { amount: 40, interval: "month" },
    addItems: [{ featureId: "messages", included: 1000 }],
  },
});

// 5,000 each month from the plan, and 1,000 that never reset.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 6000

// The plan itself stays the same, at $50 a month.
const { price } = await autumn.plans.get({ planId: "team" });
console.log(price?.amount); // => 50
