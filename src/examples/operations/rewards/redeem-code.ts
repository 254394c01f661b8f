// @sandbox: rewards
// Redeem a gift code

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { rewardId, entitlementsGranted } = await autumn.rewards.redeemCode({
  customerId: "cus_123",
  code: "BONUS100",
});
console.log(rewardId, entitlementsGranted);
// => bonus_messages [ { featureId: 'messages', balance: 100 } ]

// The gift comes on top of the 500 of the plan.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 600
