// @sandbox: add-on-customer
// More messages from now on

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl, invoice } = await autumn.billing.update({
  customerId: "cus_123",
  planId: "extra_messages",
  featureQuantities: [{ featureId: "messages", quantity: 500 }],
});
console.log(paymentUrl, invoice?.status, invoice?.total);
// => null paid 2.06

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.granted); // => 1000
