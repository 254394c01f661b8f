// @sandbox: pro-customer
// The invoice is paid

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const { invoice } = await autumn.invoices.create({
  customerId: "cus_123",
  customLineItems: [{ amount: 50, description: "Onboarding session" }],
});
if (invoice === null) throw new Error("Nothing to pay");
await autumn.invoices.pay({ invoiceId: invoice.id });

try {
  await autumn.invoices.void({ invoiceId: invoice.id });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // A paid invoice is corrected with invoices.reissue.
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
