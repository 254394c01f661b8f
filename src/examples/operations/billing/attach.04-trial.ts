// @sandbox: free-customer
// Start a trial without a card

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  freeTrial: { durationLength: 14, durationType: "day", cardRequired: false },
});
// There is nothing to pay yet.
console.log(paymentUrl); // => null

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
const [trial] = subscriptions;
console.log(trial?.planId, trial?.status); // => pro active
console.log(new Date(trial?.trialEndsAt ?? 0).toISOString());
// => 2025-12-30T00:00:00.000Z

// A trial writes an invoice of 0; the first charge comes when it ends.
const { list } = await autumn.invoices.list({ customerId: "cus_123" });
console.log(list.map(({ total }) => total)); // => [ 0 ]
