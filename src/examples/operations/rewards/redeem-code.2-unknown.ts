// @sandbox: rewards
// Tell the customer that a code does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.rewards.redeemCode({ customerId: "cus_123", code: "BONUS10" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  if (code !== "reward_not_found") throw error;
  console.log("There is no such code."); // => There is no such code.
}
