// @sandbox: shop
// Sell a plan and an add-on together

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

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
console.log(paymentUrl, invoice?.status, dollars.format(invoice?.total ?? 0));
// => null paid $17.55

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [
//      { planId: 'team', status: 'active' },
//      { planId: 'extra_messages', status: 'active' }
//    ]
