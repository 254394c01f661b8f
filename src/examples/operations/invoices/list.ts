// @sandbox: pro-customer
// Which invoices are open?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});

const { list, nextCursor } = await autumn.invoices.list({ status: ["open"] });

// Totals are in dollars.
console.log(
  list.map(({ customerId, status, total }) => ({ customerId, status, total })),
); // => [ { customerId: 'cus_123', status: 'open', total: 50 } ]
console.log(nextCursor); // => null
