// @sandbox: pro-customer
// The customer does not exist yet

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const usage = { customerId: "cus_124", featureId: "messages" };

try {
  await autumn.track(usage);
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 customer_not_found
  if (code !== "customer_not_found") throw error;

  // Usage never creates a customer: create it, then record the usage again.
  await autumn.customers.getOrCreate({ customerId: usage.customerId });
  const { balance } = await autumn.track(usage);
  console.log(balance?.granted, balance?.remaining); // => 50 49
}
