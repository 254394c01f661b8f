// @sandbox: rewards
// Add a second code to a reward

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { featureGrant } = await autumn.rewards.update({
  rewardId: "bonus_messages",
  featureGrant: {
    // This list replaces the old one.
    promoCodes: [
      { code: "BONUS100", maxUses: null },
      { code: "PODCAST", maxUses: 50 },
    ],
  },
});

console.log(featureGrant?.promoCodes);
// => [
//      { code: 'BONUS100', maxUses: null },
//      { code: 'PODCAST', maxUses: 50 }
//    ]
