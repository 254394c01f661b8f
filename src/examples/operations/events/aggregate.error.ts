// @sandbox: busy-customer
// Two ranges at once are refused

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.events.aggregate({
    customerId: "cus_123",
    featureId: "messages",
    range: "7d",
    customRange: {
      start: Date.UTC(2025, 11, 12),
      end: Date.UTC(2025, 11, 16),
    },
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
}
