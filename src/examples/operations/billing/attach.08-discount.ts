// @sandbox: rewards
// Upgrade with a promotion code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
  discounts: [{ promotionCode: "LAUNCH20" }],
});

// 20 % off what Team costs for the rest of the month: without the code, the
// total is $15.49.
console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => paid $10.33
