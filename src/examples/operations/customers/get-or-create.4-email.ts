// @sandbox: pro-customer
// Create a customer from an email address alone

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const lead = await autumn.customers.getOrCreate({
  customerId: null,
  email: "grace@example.com",
  name: "Grace Hopper",
});
console.log(lead.id, lead.email); // => null grace@example.com

// Later, the same email address with an id gives that customer the id.
const customer = await autumn.customers.getOrCreate({
  customerId: "cus_124",
  email: "grace@example.com",
});
console.log(customer.id, customer.name); // => cus_124 Grace Hopper
