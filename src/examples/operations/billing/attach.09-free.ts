// @sandbox: pro-customer
// Attach a plan that costs nothing

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.plans.create({
  planId: "beta",
  name: "Beta tester",
  addOn: true,
  items: [{ featureId: "messages", included: 100 }],
});

const { paymentUrl } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "beta",
});
console.log(paymentUrl); // => null

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted, balance?.remaining); // => 600 480
