// @sandbox: free-customer
// Pay by invoice

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  invoiceMode: { enabled: true, enablePlanImmediately: true, netTermsDays: 30 },
});
// In cents.
console.log(invoice?.status, invoice?.total); // => open 20

const { allowed } = await autumn.check({
  customerId: "cus_123",
  featureId: "sso",
});
console.log(allowed); // => true
