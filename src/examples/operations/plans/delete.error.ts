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

  // Archive it instead: it is not listed any more, and customers keep it.
  const { archived } = await autumn.plans.update({
    planId: "pro",
    archived: true,
  });
  console.log(archived); // => true
}
