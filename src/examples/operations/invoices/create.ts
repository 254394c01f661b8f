// @sandbox: pro-customer
// Send an invoice for something other than a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  // Amounts are in dollars, not in cents.
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
  netTermsDays: 30,
});

console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => open $50.00
// Send the customer there to pay.
console.log(invoice?.hostedInvoiceUrl);
// => https://invoice.stripe.com/i/in_2
