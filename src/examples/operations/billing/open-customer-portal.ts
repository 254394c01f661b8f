// @sandbox: pro-customer
// Let customers look after their billing

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { url } = await autumn.billing.openCustomerPortal({
  customerId: "cus_123",
  returnUrl: "https://example.com/account",
});

console.log(url); // => https://billing.stripe.com/p/session/bps_test_1
