// @sandbox: pro-customer
// Change the price for new customers

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { version, price } = await autumn.plans.update({
  planId: "pro",
  price: { amount: 25, interval: "month" },
});
console.log(version, price?.amount); // => 2 25

// Customers keep the version that they have.
const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
  expand: ["subscriptions.plan"],
});
const { plan } = subscriptions[0] ?? {};
console.log(plan?.version, plan?.price?.amount); // => 1 20
