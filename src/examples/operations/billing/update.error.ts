// @sandbox: pro-customer
// The customer does not have the plan

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.update({
    customerId: "cus_123",
    planId: "team",
    cancelAction: "cancel_end_of_cycle",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 cus_product_not_found
}
