// @sandbox: company
// When is a further seat billed?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

// Company includes 3 seats, and 2 are taken.
for (const entityId of ["user_458", "user_459"]) {
  await autumn.entities.create({
    customerId: "cus_123",
    entityId,
    featureId: "seats",
  });
}

// Adding members charges nothing.
const before = await autumn.invoices.list({ customerId: "cus_123" });
console.log(before.list.length); // => 1

// For tests only: move the customer's clock to the next month.
await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2026, 0, 2),
});

// Seats with a usage-based price are billed at the end of the period, for what
// is held then: $30 for the plan and $10 for the fourth seat.
const after = await autumn.invoices.list({ customerId: "cus_123" });
console.log(after.list.length, dollars.format(after.list[0]?.total ?? 0));
// => 2 $40.00
