// @sandbox: pro-customer
// A feature that customers have keeps its id

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.features.update({
    featureId: "messages",
    newFeatureId: "chat_messages",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_feature
}
