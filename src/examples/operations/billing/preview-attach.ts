// @sandbox: pro-customer
// What an upgrade costs today

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { lineItems, total, currency, nextCycle } =
  await autumn.billing.previewAttach({ customerId: "cus_123", planId: "team" });

console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 25.81 }
//    ]
console.log(total, currency); // => 15.49 usd
console.log(nextCycle?.total, new Date(nextCycle?.startsAt ?? 0).toISOString());
// => 50 2026-01-01T00:00:00.000Z
