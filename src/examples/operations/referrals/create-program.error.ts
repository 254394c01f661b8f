// @sandbox: rewards
// The reward does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.referrals.createProgram({
    id: "bring_a_writer",
    rewardId: "free_month",
    redeemOn: "customer_creation",
    receivedBy: "all",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 reward_not_found
}
