// @sandbox: pro-customer
// A plan that the customer does not have

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.previewUpdate({
    customerId: "cus_123",
    planId: "team",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 cus_product_not_found
}
