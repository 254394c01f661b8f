// @sandbox: pro-customer
// When somebody signs up or signs in

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const customer = await autumn.customers.getOrCreate({
  customerId: "cus_124",
  name: "Grace Hopper",
  email: "grace@example.com",
});

console.log(customer.id, customer.name); // => cus_124 Grace Hopper
// Free is enabled for every new customer.
console.log(customer.subscriptions.map(({ planId }) => planId));
// => [ 'free' ]
console.log(customer.balances["messages"]?.remaining); // => 50
