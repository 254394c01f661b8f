// @sandbox: pro-customer
// The balance id is taken

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const gift = {
  customerId: "cus_123",
  featureId: "messages",
  balanceId: "welcome_gift",
  includedGrant: 100,
};
await autumn.balances.create(gift);

try {
  await autumn.balances.create(gift);
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // An id of your own makes sure that a gift is granted once.
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 409 invalid_request
}
