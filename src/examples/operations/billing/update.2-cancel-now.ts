// @sandbox: pro-customer
// Cancel at once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice } = await autumn.billing.update({
  customerId: "cus_123",
  planId: "pro",
  cancelAction: "cancel_immediately",
});

// What is left of the month is credited to the customer.
console.log(dollars.format(invoice?.total ?? 0)); // => -$10.32

const { subscriptions, balances } = await autumn.customers.get({
  customerId: "cus_123",
});
// The free plan takes its place.
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'free', status: 'active' } ]
console.log(balances["messages"]?.remaining); // => 50
