// @sandbox: seats-team
// The member does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.entities.update({
    customerId: "cus_123",
    entityId: "user_999",
    billingControls: {
      usageLimits: [{ featureId: "messages", limit: 50, interval: "day" }],
    },
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // The code names the customer, although only the member is unknown.
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
}
