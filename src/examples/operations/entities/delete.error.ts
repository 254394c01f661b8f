// @sandbox: seats-team
// The member was removed before

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const member = { customerId: "cus_123", entityId: "user_457" };
await autumn.entities.delete(member);

try {
  await autumn.entities.delete(member);
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 entity_not_found
  // The member is gone already, so nothing is left to do.
  if (code !== "entity_not_found") throw error;
}
