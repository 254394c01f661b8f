// @sandbox: pro-customer
// A customer that is gone already

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.delete({ customerId: "cus_123" });

try {
  await autumn.customers.delete({ customerId: "cus_123" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
  // Deleting twice leads to the same result.
  if (code !== "customer_not_found") throw error;
}
