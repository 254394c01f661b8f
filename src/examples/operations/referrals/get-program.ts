// @sandbox: rewards
// Who gets what, and when?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { rewardId, redeemOn, receivedBy } = await autumn.referrals.getProgram({
  referralProgramId: "invite_a_friend",
});

console.log({ rewardId, redeemOn, receivedBy });
// => {
//      rewardId: 'bonus_messages',
//      redeemOn: 'customer_creation',
//      receivedBy: 'all'
//    }
