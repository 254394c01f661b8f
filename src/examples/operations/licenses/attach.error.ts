// @sandbox: newsroom
// There are more writers than licences

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.licenses.attach({
    customerId: "cus_123",
    planId: "writer",
    entities: ["ann", "ben", "cleo", "dan"].map((entityId) => ({
      entityId,
      featureId: "seats",
    })),
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
