// @sandbox: pro-customer
// When does the plan renew, and when does the balance reset?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { subscriptions, balances } = await autumn.customers.get({
  customerId: "cus_123",
});

// Both are null on plans that never renew.
const renewsAt = subscriptions[0]?.currentPeriodEnd ?? null;
const resetsAt = balances["messages"]?.nextResetAt ?? null;

console.log(renewsAt === null ? "never" : new Date(renewsAt).toISOString());
// => 2026-01-01T00:00:00.000Z
console.log(resetsAt === null ? "never" : new Date(resetsAt).toISOString());
// => 2026-01-01T00:00:00.000Z
