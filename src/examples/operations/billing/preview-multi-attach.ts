// @sandbox: shop
// What do a plan and an add-on cost together?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { lineItems, total } = await autumn.billing.previewMultiAttach({
  customerId: "cus_123",
  plans: [
    { planId: "team" },
    {
      planId: "extra_messages",
      featureQuantities: [{ featureId: "messages", quantity: 200 }],
    },
  ],
});

// In dollars, for the rest of the month.
console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 25.81 },
//      { displayName: 'Messages', total: 2.06 }
//    ]
console.log(dollars.format(total)); // => $17.55
