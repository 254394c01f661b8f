// @sandbox: rewards
// A customer cannot redeem their own code

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const mine = await autumn.referrals.createCode({
  customerId: "cus_123",
  programId: "invite_a_friend",
});

try {
  await autumn.referrals.redeemCode({ customerId: "cus_123", code: mine.code });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code);
  // => 400 customer_cannot_redeem_own_code
}
