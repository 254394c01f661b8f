// @sandbox: rewards
// Limit the number of friends

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { maxRedemptions, receivedBy } = await autumn.referrals.updateProgram({
  referralProgramId: "invite_a_friend",
  maxRedemptions: 5,
  receivedBy: "referrer",
});

console.log(maxRedemptions, receivedBy); // => 5 referrer
