// @sandbox: add-on-customer
// Buy more units

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { paymentUrl, invoice } = await autumn.billing.update({
  customerId: "cus_123",
  planId: "extra_messages",
  // All messages of the add-on, with the 300 there are.
  featureQuantities: [{ featureId: "messages", quantity: 500 }],
});
// Two more packs of $2, for the rest of the month.
console.log(paymentUrl, invoice?.status, dollars.format(invoice?.total ?? 0));
// => null paid $2.06

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted); // => 1000
