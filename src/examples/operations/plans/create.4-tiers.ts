// @sandbox: pro-customer
// Make each seat cheaper the more there are

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { items } = await autumn.plans.create({
  planId: "company",
  name: "Company",
  items: [
    {
      featureId: "seats",
      price: {
        // The first 10 cost $12 each, further ones $8 each.
        tiers: [
          { to: 10, amount: 12 },
          { to: "inf", amount: 8 },
        ],
        interval: "month",
        billingMethod: "prepaid",
      },
    },
  ],
});

console.log(items[0]?.price?.tiers);
// => [ { to: 10, amount: 12 }, { to: 'inf', amount: 8 } ]
