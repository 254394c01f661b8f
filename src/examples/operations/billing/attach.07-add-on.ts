// @sandbox: shop
// Sell an add-on that is paid for once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

// The card that Ada has is charged.
const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "message_pack",
});
console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => paid $5.00

// Pro stays; the pack comes on top of it, as a purchase.
const { subscriptions, purchases, balances } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId }) => planId)); // => [ 'pro' ]
console.log(purchases.map(({ planId }) => planId)); // => [ 'message_pack' ]
console.log(balances["messages"]?.remaining); // => 600
