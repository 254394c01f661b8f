// @sandbox: pro-customer
// The plan has customers

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.plans.delete({ planId: "pro" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request

  // Customers keep an archived plan, and nobody else can find it.
  const { archived } = await autumn.plans.update({
    planId: "pro",
    archived: true,
  });
  console.log(archived); // => true
}
