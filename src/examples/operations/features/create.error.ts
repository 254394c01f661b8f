// @sandbox: pro-customer
// The id is taken

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.features.create({
    featureId: "messages",
    name: "Messages",
    type: "metered",
    consumable: true,
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 duplicate_feature_id
}
