// @sandbox: pro-customer
// Upgrade at once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { paymentUrl, invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
});
// The card is charged the difference for the rest of the month.
console.log(paymentUrl, invoice?.status, dollars.format(invoice?.total ?? 0));
// => null paid $15.49

const { subscriptions, balances } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'team', status: 'active' } ]
console.log(balances["messages"]?.remaining); // => 5000
