// @sandbox: pro-customer
// The redirect URL is not valid

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.platform.linkRevenueCat({
    organizationSlug: "inkwell",
    env: "test",
    projectName: "Inkwell",
    redirectUrl: "/settings",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
}
