// @sandbox: add-on-customer
// What do more messages cost today?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { intent, lineItems, total } = await autumn.billing.previewUpdate({
  customerId: "cus_123",
  planId: "extra_messages",
  featureQuantities: [{ featureId: "messages", quantity: 500 }],
});

console.log(intent); // => update_quantity
// In dollars: what is left of the old packs is taken off the new ones.
console.log(lineItems.map(({ quantity, total }) => ({ quantity, total })));
// => [
//      { quantity: 300, total: -3.1 },
//      { quantity: 500, total: 5.16 }
//    ]
console.log(dollars.format(total)); // => $2.06
