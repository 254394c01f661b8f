// @sandbox: pro-customer
// Two targets at once are refused

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.balances.update({
    customerId: "cus_123",
    featureId: "messages",
    remaining: 500,
    addToBalance: 100,
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
}
