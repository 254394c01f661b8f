// @sandbox: pro-customer
// Retry without counting twice

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const send = () =>
  autumn.track(
    { customerId: "cus_123", featureId: "messages" },
    { headers: { "Idempotency-Key": "message_1042" } },
  );

const { balance } = await send();
console.log(balance?.remaining); // => 379

try {
  await send();
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // The first attempt arrived, so nothing is left to do.
  console.log(error.statusCode, JSON.parse(error.body).code);
  // => 409 duplicate_idempotency_key
}
