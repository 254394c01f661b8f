// @sandbox: pro-customer
// A deal for one customer

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

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 6000

// The plan itself stays as it is.
const { price } = await autumn.plans.get({ planId: "team" });
console.log(price?.amount); // => 50
