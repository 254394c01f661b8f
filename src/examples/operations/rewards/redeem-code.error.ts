// @sandbox: rewards
// A code can be redeemed once

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const gift = { customerId: "cus_123", code: "BONUS100" };
await autumn.rewards.redeemCode(gift);

try {
  await autumn.rewards.redeemCode(gift);
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code);
  // => 400 customer_already_redeemed_referral_code
}
