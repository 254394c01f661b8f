// @sandbox: pro-customer
// The feature is in use

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.features.delete({ featureId: "messages" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 invalid_request

  // Plans still grant the feature: archive it instead.
  const { archived } = await autumn.features.update({
    featureId: "messages",
    archived: true,
  });
  console.log(archived); // => true
}
