// @sandbox: rewards
// The promotion code does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.previewAttach({
    customerId: "cus_123",
    planId: "team",
    discounts: [{ promotionCode: "LAUNCH30" }],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
