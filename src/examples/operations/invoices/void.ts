// @sandbox: pro-customer
// Void an invoice that was sent by mistake

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (invoice === null) throw new Error("Nothing to pay");

const voided = await autumn.invoices.void({ invoiceId: invoice.id });

console.log(invoice.status, voided.invoice.status); // => open void
