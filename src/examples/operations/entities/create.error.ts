// @sandbox: seats-team
// The member exists already

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.entities.create({
    customerId: "cus_123",
    entityId: "user_456",
    name: "Grace Hopper",
    featureId: "seats",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 entity_already_exists
}
