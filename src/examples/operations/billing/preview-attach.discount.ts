// @sandbox: rewards
// With a promo code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { subtotal, total, lineItems } = await autumn.billing.previewAttach({
  customerId: "cus_123",
  planId: "team",
  discounts: [{ promotionCode: "LAUNCH20" }],
});

console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 20.65 }
//    ]
console.log(subtotal, total); // => 15.49 10.33
