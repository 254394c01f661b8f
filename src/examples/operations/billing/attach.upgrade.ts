// @sandbox: pro-customer
// An upgrade starts at once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl, invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
});
// Only the difference for the rest of the month is due, here in cents.
console.log(paymentUrl, invoice?.status, invoice?.total);
// => null paid 15.49

const { subscriptions, balances } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'team', status: 'active' } ]
console.log(balances["messages"]?.remaining); // => 5000
