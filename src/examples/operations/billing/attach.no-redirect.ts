// @sandbox: free-customer
// Stay on your own page: an invoice says where to pay

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl, requiredAction } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  redirectMode: "never",
});

console.log(paymentUrl, requiredAction?.code);
// => https://invoice.stripe.com/i/in_1 payment_method_required
