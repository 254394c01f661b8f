// @sandbox: free-customer
// Sell a plan without a checkout page

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// Ada has no card yet, so there is an invoice to pay. The plan starts once it
// is paid.
const { paymentUrl, requiredAction } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  redirectMode: "never",
});

console.log(paymentUrl, requiredAction?.code);
// => https://invoice.stripe.com/i/in_1 payment_method_required
