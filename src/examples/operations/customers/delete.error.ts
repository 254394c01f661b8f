// @sandbox: pro-customer
// The customer was deleted before

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.delete({ customerId: "cus_123" });

try {
  await autumn.customers.delete({ customerId: "cus_123" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
  // The customer is gone already, so nothing is left to do.
  if (code !== "customer_not_found") throw error;
}
