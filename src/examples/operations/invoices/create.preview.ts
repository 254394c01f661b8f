// @sandbox: rewards
// Preview an invoice

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { invoice, preview } = await autumn.invoices.create({
  customerId: "cus_123",
  plans: [{ planId: "team" }],
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
  discounts: [{ promotionCode: "LAUNCH20" }],
  preview: true,
});

console.log(invoice); // => null
console.log(preview.subtotal, preview.discountTotal, preview.amountDue);
// => 100 20 80
