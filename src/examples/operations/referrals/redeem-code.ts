// @sandbox: rewards
// Redeem a friend's code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { code } = await autumn.referrals.createCode({
  customerId: "cus_123",
  programId: "invite_a_friend",
});

await autumn.customers.getOrCreate({
  customerId: "cus_124",
  name: "Grace Hopper",
});
const { rewardId } = await autumn.referrals.redeemCode({
  customerId: "cus_124",
  code,
});
console.log(rewardId); // => bonus_messages

// Both get 100 messages: Grace beside the 50 of Free, Ada beside the 500 of Pro.
const grace = await autumn.customers.get({ customerId: "cus_124" });
console.log(grace.balances["messages"]?.remaining); // => 150
const ada = await autumn.customers.get({ customerId: "cus_123" });
console.log(ada.balances["messages"]?.remaining); // => 600
