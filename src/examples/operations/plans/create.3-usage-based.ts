// @sandbox: pro-customer
// Bill for usage beyond the grant

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { items } = await autumn.plans.create({
  planId: "pay_as_you_go",
  name: "Pay as you go",
  items: [
    {
      featureId: "messages",
      // 100 messages are free. Further ones cost $0.50 per 10, and are billed at
      // the end of the month.
      included: 100,
      price: {
        amount: 0.5,
        billingUnits: 10,
        interval: "month",
        billingMethod: "usage_based",
      },
    },
  ],
});

console.log(items[0]?.display);
// => {
//      primaryText: '100 messages',
//      secondaryText: 'then $0.5 per 10 messages'
//    }
