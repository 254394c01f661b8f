// @sandbox: pro-customer
// The environment is not linked

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

await autumn.platform.linkRevenueCat({
  organizationSlug: "inkwell",
  env: "test",
  projectName: "Inkwell",
  redirectUrl: "https://example.com/settings",
});

try {
  await autumn.platform.getRevenueCatKeys({
    organizationSlug: "inkwell",
    env: "live",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // The test project is linked; the live one is not yet.
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
