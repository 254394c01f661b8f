// @sandbox: free-customer
// Ask for a card

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { url } = await autumn.billing.setupPayment({
  customerId: "cus_123",
  successUrl: "https://example.com/account",
});

console.log(url); // => https://checkout.stripe.com/c/pay/cs_test_1
