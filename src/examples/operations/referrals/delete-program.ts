// @sandbox: rewards
// End a referral program

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.referrals.deleteProgram({
  referralProgramId: "invite_a_friend",
});
console.log(success); // => true

// The reward itself stays.
const { featureGrants } = await autumn.rewards.list();
console.log(featureGrants.map(({ id }) => id));
// => [ 'bonus_messages' ]
