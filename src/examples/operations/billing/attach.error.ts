// @sandbox: pro-customer
// The customer has the plan already

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.attach({ customerId: "cus_123", planId: "pro" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 plan_already_attached
}
