// @sandbox: pro-customer
// What does cancelling now give back?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { intent, total, outgoing, incoming } =
  await autumn.billing.previewUpdate({
    customerId: "cus_123",
    planId: "pro",
    cancelAction: "cancel_immediately",
  });

console.log(intent, dollars.format(total)); // => cancel_immediately -$10.32
// The free plan takes the place of Pro.
console.log(outgoing[0]?.planId, incoming[0]?.planId); // => pro free
