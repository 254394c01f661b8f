// @sandbox: pro-customer
// Nothing to change

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.previewUpdate({
    customerId: "cus_123",
    planId: "pro",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
}
