// @sandbox: pro-customer
// Schedule a change of plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { status, phases } = await autumn.billing.createSchedule({
  customerId: "cus_123",
  phases: [
    { startsAt: "now", plans: [{ planId: "pro" }] },
    {
      startingAfter: { durationType: "month", durationCount: 3 },
      plans: [{ planId: "team" }],
    },
  ],
});

console.log(status); // => created
console.log(phases.map(({ startsAt }) => new Date(startsAt).toISOString()));
// => [ '2025-12-16T00:00:00.000Z', '2026-03-16T00:00:00.000Z' ]

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [
//      { planId: 'pro', status: 'active' },
//      { planId: 'team', status: 'scheduled' }
//    ]
