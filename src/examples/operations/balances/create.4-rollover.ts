// @sandbox: free-customer
// Carry unused units over to the next month

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.balances.create({
  customerId: "cus_123",
  featureId: "messages",
  includedGrant: 20,
  reset: { interval: "month" },
  rollover: { max: 10, duration: "month", length: 1 },
});

// For tests only: move the customer's clock past the reset of the balance.
await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2026, 0, 20),
});

// The plan's 50, the 20 of this month, and 10 of the 20 of last month.
const { balances } = await autumn.customers.get({ customerId: "cus_123" });
console.log(balances["messages"]?.remaining); // => 80
console.log(balances["messages"]?.rollovers?.map(({ balance }) => balance));
// => [ 10 ]
