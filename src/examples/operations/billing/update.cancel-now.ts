// @sandbox: pro-customer
// Cancel at once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.update({
  customerId: "cus_123",
  planId: "pro",
  cancelAction: "cancel_immediately",
});

const { subscriptions, balances } = await autumn.customers.get({
  customerId: "cus_123",
});
// The free plan takes its place.
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'free', status: 'active' } ]
console.log(balances["messages"]?.remaining); // => 50
