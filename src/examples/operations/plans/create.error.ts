// @sandbox: pro-customer
// The id is taken

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.plans.create({ planId: "pro", name: "Pro" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  // Plans answer 400 where features answer 409.
  console.log(error.statusCode, code); // => 400 product_already_exists
}
