// @sandbox: pro-customer
// Mark an invoice as paid

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (invoice === null) throw new Error("Nothing to pay");

const paid = await autumn.invoices.pay({ invoiceId: invoice.id });

console.log(invoice.status, invoice.amountPaid); // => open 0
console.log(paid.invoice.status, paid.invoice.amountPaid); // => paid 50
