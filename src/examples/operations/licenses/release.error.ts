// @sandbox: newsroom
// The member does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.licenses.release({
    customerId: "cus_123",
    licensePlanId: "writer",
    entityIds: ["user_999"],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 entity_not_found
}
