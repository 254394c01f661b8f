// @sandbox: rewards
// Preview an invoice

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { invoice, preview } = await autumn.invoices.create({
  customerId: "cus_123",
  plans: [{ planId: "team" }],
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
  discounts: [{ promotionCode: "LAUNCH20" }],
  preview: true,
});

// A preview sends nothing.
console.log(invoice); // => null
const { subtotal, discountTotal, amountDue } = preview;
console.log([subtotal, discountTotal, amountDue].map(dollars.format));
// => [ '$100.00', '$20.00', '$80.00' ]
