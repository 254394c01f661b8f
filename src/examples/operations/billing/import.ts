// @sandbox: free-customer
// Import a subscription from Stripe

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { flashed } = await autumn.billing.import({
  customerId: "cus_124",
  customerData: { name: "Grace Hopper", email: "grace@example.com" },
  processors: [{ type: "stripe", id: "cus_QxV7yJ2" }],
  billables: [
    {
      processor: "stripe",
      link: { subscriptionId: "sub_1QxV7yJ2" },
      billingCycleAnchor: Date.UTC(2025, 11, 10),
      plan: { planId: "pro", startedAt: Date.UTC(2025, 10, 10) },
    },
  ],
});
console.log(flashed.map(({ planId, status }) => ({ planId, status })));
// => [ { planId: 'pro', status: 'active' } ]

const { balance } = await autumn.check({
  customerId: "cus_124",
  featureId: "messages",
});
// The period stays the one that Stripe bills: it ends on 10 January.
console.log(balance?.remaining, new Date(balance?.nextResetAt ?? 0));
// => 500 2026-01-10T00:00:00.000Z
