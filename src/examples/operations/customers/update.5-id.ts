// @sandbox: pro-customer
// Give a customer another id

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, balances } = await autumn.customers.update({
  customerId: "cus_123",
  newCustomerId: "org_123",
});

console.log(id, balances["messages"]?.remaining); // => org_123 380
