// @sandbox: pro-customer
// Downgrade at the end of the month

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.attach({ customerId: "cus_123", planId: "free" });

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId, status }) => ({ planId, status })));
// => [
//      { planId: 'pro', status: 'active' },
//      { planId: 'free', status: 'scheduled' }
//    ]

// Pro goes on until the end of the month, which is paid for.
const pro = subscriptions.find(({ planId }) => planId === "pro");
console.log(new Date(pro?.expiresAt ?? 0).toISOString());
// => 2026-01-01T00:00:00.000Z
