// @sandbox: free-customer
// Only if no payment page is needed

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl, requiredAction } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  redirectMode: "never",
});

console.log(paymentUrl, requiredAction?.code);
// => null payment_method_required
