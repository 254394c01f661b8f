// @sandbox: pro-customer
// Add a missing line to an invoice

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const original = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (original.invoice === null) throw new Error("Nothing to pay");

const { invoice, voidedInvoiceId } = await autumn.invoices.reissue({
  invoiceId: original.invoice.id,
  lines: { add: [{ amount: 30, description: "Import of documents" }] },
});

console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => open $80.00
console.log(invoice?.items?.map(({ description }) => description));
// => [ 'Onboarding session', 'Import of documents' ]
// The first invoice is void now.
console.log(voidedInvoiceId === original.invoice.id); // => true
