// @sandbox: pro-customer
// The new id is taken

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.getOrCreate({ customerId: "cus_124" });

try {
  await autumn.customers.update({
    customerId: "cus_123",
    newCustomerId: "cus_124",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 customer_already_exists
}
