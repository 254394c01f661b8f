// @sandbox: add-on-customer
// The customer does not have one of the plans

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.multiUpdate({
    customerId: "cus_123",
    updates: [
      { planId: "extra_messages", cancelAction: "cancel_end_of_cycle" },
      { planId: "team", cancelAction: "cancel_end_of_cycle" },
    ],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 cus_product_not_found
}
