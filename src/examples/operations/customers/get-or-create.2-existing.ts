// @sandbox: pro-customer
// A customer who exists is not changed

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const customer = await autumn.customers.getOrCreate({
  customerId: "cus_123",
  name: "Augusta Ada King",
  email: "ada@example.com",
});

console.log(customer.name); // => Ada Lovelace
console.log(customer.subscriptions.map(({ planId }) => planId));
// => [ 'pro' ]
