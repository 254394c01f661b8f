// @sandbox: pro-customer
// The customer does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

// For tests only: this moves the time of one customer.
try {
  await autumn.customers.advanceTestClock({
    customerId: "cus_124",
    frozenTime: Date.UTC(2026, 0, 1),
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
}
