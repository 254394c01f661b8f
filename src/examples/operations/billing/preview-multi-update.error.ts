// @sandbox: add-on-customer
// The customer does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.previewMultiUpdate({
    customerId: "cus_999",
    updates: [{ planId: "pro", cancelAction: "cancel_immediately" }],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
}
