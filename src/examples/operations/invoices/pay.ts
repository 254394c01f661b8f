// @sandbox: pro-customer
// Mark an invoice as paid

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (invoice === null) throw new Error("Nothing to pay");

// The money came by bank transfer: nothing is charged here.
const paid = await autumn.invoices.pay({ invoiceId: invoice.id });

console.log(invoice.status, paid.invoice.status); // => open paid
console.log(dollars.format(paid.invoice.amountPaid ?? 0)); // => $50.00
