// @sandbox: pro-customer
// What does a customer have?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, subscriptions, balances, flags } = await autumn.customers.get({
  customerId: "cus_123",
});

console.log(name); // => Ada Lovelace
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'pro', status: 'active' } ]
console.log(balances["messages"]?.remaining); // => 380
console.log(Object.keys(flags)); // => [ 'sso' ]
