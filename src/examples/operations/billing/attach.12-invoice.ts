// @sandbox: free-customer
// Sell a plan by invoice

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  invoiceMode: { enabled: true, enablePlanImmediately: true, netTermsDays: 30 },
});
console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => open $20.00

// With enablePlanImmediately the plan does not wait for the payment.
const { allowed } = await autumn.check({
  customerId: "cus_123",
  featureId: "sso",
});
console.log(allowed); // => true
