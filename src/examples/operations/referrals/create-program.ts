// @sandbox: rewards
// Reward customers whose friends buy a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const program = await autumn.referrals.createProgram({
  id: "bring_a_writer",
  rewardId: "bonus_messages",
  // The reward is given when the friend pays for one of these plans.
  redeemOn: "checkout",
  planIds: ["pro", "team"],
  receivedBy: "referrer",
  maxRedemptions: 10,
});

console.log(program.id, program.redeemOn, program.maxRedemptions);
// => bring_a_writer checkout 10
