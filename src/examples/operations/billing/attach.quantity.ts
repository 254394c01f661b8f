// @sandbox: shop
// Buy as many messages as needed

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// Packs hold 100 messages: 250 are rounded up to three packs.
const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "extra_messages",
  featureQuantities: [{ featureId: "messages", quantity: 250 }],
});
// Three packs for the rest of the month, in cents.
console.log(invoice?.status, invoice?.total); // => paid 3.1

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
