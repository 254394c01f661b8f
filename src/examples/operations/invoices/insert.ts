// @sandbox: pro-customer
// Import invoices from another system

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoices } = await autumn.invoices.insert({
  invoices: [
    {
      customerId: "cus_123",
      planIds: ["pro"],
      stripeId: "in_1QxV7yJ2",
      status: "paid",
      // Amounts are in dollars, not in cents.
      total: 20,
      amountPaid: 20,
      createdAt: Date.UTC(2025, 10, 1),
    },
  ],
});
console.log(invoices.map(({ id, status, total }) => ({ id, status, total })));
// => [ { id: 'inv_2', status: 'paid', total: 20 } ]

// It is listed with the other invoices of the customer.
const { list } = await autumn.invoices.list({ customerId: "cus_123" });
console.log(list.map(({ stripeId }) => stripeId));
// => [ 'in_1', 'in_1QxV7yJ2' ]
