// @sandbox: pro-customer
// The balance does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.balances.delete({
    customerId: "cus_123",
    balanceId: "welcome_gift",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // It is gone already, so nothing is left to do.
  if (error.statusCode !== 404) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 invalid_request
}
