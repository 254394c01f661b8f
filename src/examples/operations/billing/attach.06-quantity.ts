// @sandbox: shop
// Sell units in advance

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

// Packs hold 100 messages: 250 are rounded up to three packs.
const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "extra_messages",
  featureQuantities: [{ featureId: "messages", quantity: 250 }],
});
// Three packs of $2, for the rest of the month.
console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => paid $3.10

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(
  balance?.breakdown?.map(({ planId, includedGrant, prepaidGrant }) => ({
    planId,
    includedGrant,
    prepaidGrant,
  })),
);
// => [
//      { planId: 'pro', includedGrant: 500, prepaidGrant: 0 },
//      {
//        planId: 'extra_messages',
//        includedGrant: 0,
//        prepaidGrant: 300
//      }
//    ]
