// @sandbox: pro-customer
// Sell seats in advance

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

// Prepaid seats are paid for when they are bought. Usage-based ones are billed
// at the end of the period.
await autumn.plans.create({
  planId: "agency",
  name: "Agency",
  price: { amount: 30, interval: "month" },
  items: [
    {
      featureId: "seats",
      included: 3,
      price: { amount: 10, interval: "month", billingMethod: "prepaid" },
    },
  ],
});

// The quantity counts all seats, with the three that the plan includes.
const request = {
  customerId: "cus_123",
  planId: "agency",
  featureQuantities: [{ featureId: "seats", quantity: 5 }],
};
const { nextCycle } = await autumn.billing.previewAttach(request);
console.log(dollars.format(nextCycle?.total ?? 0)); // => $50.00

await autumn.billing.attach(request);
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "seats",
});
console.log(balance?.granted, balance?.remaining); // => 5 5
