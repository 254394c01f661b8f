// @sandbox: pro-customer
// The invoice was voided before

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (invoice === null) throw new Error("Nothing to pay");
await autumn.invoices.void({ invoiceId: invoice.id });

try {
  await autumn.invoices.reissue({
    invoiceId: invoice.id,
    lines: { add: [{ amount: 30, description: "Import of documents" }] },
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
