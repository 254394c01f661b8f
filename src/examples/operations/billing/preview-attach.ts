// @sandbox: pro-customer
// What does an upgrade cost today?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const money = (amount: number, currency: string) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency }).format(
    amount,
  );

const { lineItems, total, currency, nextCycle } =
  await autumn.billing.previewAttach({ customerId: "cus_123", planId: "team" });

// Amounts are in dollars: what is left of Pro is taken off.
console.log(
  lineItems.map(({ displayName, total }) => ({ displayName, total })),
);
// => [
//      { displayName: 'Pro', total: -10.32 },
//      { displayName: 'Team', total: 25.81 }
//    ]
console.log(money(total, currency)); // => $15.49

const { startsAt = 0, total: next = 0 } = nextCycle ?? {};
console.log(money(next, currency), new Date(startsAt).toISOString());
// => $50.00 2026-01-01T00:00:00.000Z
