// @sandbox: rewards
// List all referral programs

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.referrals.listPrograms();

console.log(list.map(({ id, rewardId }) => ({ id, rewardId })));
// => [ { id: 'invite_a_friend', rewardId: 'bonus_messages' } ]
