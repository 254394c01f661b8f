// @sandbox: pro-customer
// Send an invoice for something other than a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
  netTermsDays: 30,
});

console.log(invoice?.status, invoice?.total, invoice?.currency);
// => open 50 usd
// Send the customer there to pay.
console.log(invoice?.hostedInvoiceUrl);
// => https://invoice.stripe.com/i/in_2
