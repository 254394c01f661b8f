// @sandbox: pro-customer
// Get a customer with the details of its plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { subscriptions } = await autumn.customers.getOrCreate({
  customerId: "cus_123",
  expand: ["subscriptions.plan"],
});

console.log(
  subscriptions.map(({ plan }) => ({
    name: plan?.name,
    amount: plan?.price?.amount,
  })),
); // => [ { name: 'Pro', amount: 20 } ]
