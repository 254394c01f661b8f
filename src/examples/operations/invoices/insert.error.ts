// @sandbox: pro-customer
// The customer does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.invoices.insert({
    invoices: [
      {
        customerId: "cus_999",
        stripeId: "in_1QxV7yJ2",
        status: "paid",
        total: 20,
        createdAt: Date.UTC(2025, 10, 1),
      },
    ],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
