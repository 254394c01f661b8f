// @sandbox: busy-customer
// Which balances paid for the usage?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { deductions } = await autumn.events.aggregate({
  customerId: "cus_123",
  featureId: "messages",
  customRange: {
    start: Date.UTC(2025, 11, 1),
    end: Date.UTC(2025, 11, 15, 23, 59),
  },
  binSize: "month",
  aggregateOn: "deducted",
});

const { deducted, balances } = deductions?.[0]?.values["messages"] ?? {};
console.log(deducted); // => 60
console.log(balances?.map(({ planId, deducted }) => ({ planId, deducted })));
// => [ { planId: 'pro', deducted: 60 } ]
