// @sandbox: rewards
// Preview an upgrade with a promotion code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { subtotal, total, lineItems } = await autumn.billing.previewAttach({
  customerId: "cus_123",
  planId: "team",
  discounts: [{ promotionCode: "LAUNCH20" }],
});

// In dollars; the discount comes off what Team costs.
console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 20.65 }
//    ]
console.log(dollars.format(subtotal), dollars.format(total));
// => $15.49 $10.33
