// @sandbox: rewards
// An upgrade with a promo code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "team",
  discounts: [{ promotionCode: "LAUNCH20" }],
});

// In cents: 15.49 dollars without the code.
console.log(invoice?.status, invoice?.total); // => paid 10.33
