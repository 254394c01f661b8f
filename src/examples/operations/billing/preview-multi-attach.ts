// @sandbox: shop
// What a plan and an add-on cost together

import { Autumn } from "autumn-js";

const autumn = new Autumn();

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

console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 25.81 },
//      { displayName: 'Messages', total: 2.06 }
//    ]
console.log(total); // => 17.55
