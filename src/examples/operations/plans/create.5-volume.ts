// @sandbox: pro-customer
// Sell units in blocks at a flat price

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

// Flat amounts need volume tiers, at least two, and a prepaid price.
await autumn.plans.create({
  planId: "blocks",
  name: "Message blocks",
  addOn: true,
  items: [
    {
      featureId: "messages",
      price: {
        tiers: [
          { to: 1000, amount: 0, flatAmount: 10 },
          { to: "inf", amount: 0, flatAmount: 40 },
        ],
        tierBehavior: "volume",
        interval: "month",
        billingMethod: "prepaid",
      },
    },
  ],
});

const nextMonth = async (quantity: number) => {
  const { nextCycle } = await autumn.billing.previewAttach({
    customerId: "cus_123",
    planId: "blocks",
    featureQuantities: [{ featureId: "messages", quantity }],
  });
  return dollars.format(nextCycle?.total ?? 0);
};

// With volume, the tier in which the quantity falls prices all of it: $10 or
// $40 a month, on top of the $20 of Pro.
console.log(await nextMonth(800), await nextMonth(3000)); // => $30.00 $60.00
