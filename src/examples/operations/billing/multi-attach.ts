// @sandbox: shop
// A plan and an add-on in one go

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl, invoice } = await autumn.billing.multiAttach({
  customerId: "cus_123",
  plans: [
    { planId: "team" },
    {
      planId: "extra_messages",
      featureQuantities: [{ featureId: "messages", quantity: 200 }],
    },
  ],
});
console.log(paymentUrl, invoice?.status); // => null paid

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [
//      { planId: 'team', status: 'active' },
//      { planId: 'extra_messages', status: 'active' }
//    ]
