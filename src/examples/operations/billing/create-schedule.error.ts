// @sandbox: pro-customer
// The first phase has no start

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.createSchedule({
    customerId: "cus_123",
    phases: [
      {
        startingAfter: { durationType: "month", durationCount: 3 },
        plans: [{ planId: "team" }],
      },
    ],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
}
