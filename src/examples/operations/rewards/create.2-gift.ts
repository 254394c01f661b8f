// @sandbox: pro-customer
// Create a code that gives messages

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { featureGrant } = await autumn.rewards.create({
  featureGrant: {
    id: "bonus_messages",
    name: "Bonus messages",
    grants: [
      {
        featureId: "messages",
        included: 100,
        expiry: { type: "month", length: 1 },
      },
    ],
    promoCodes: [{ code: "BONUS100", maxUses: 1000 }],
  },
});

console.log(featureGrant?.grants[0]);
// => {
//      featureId: 'messages',
//      included: 100,
//      expiry: { type: 'month', length: 1 }
//    }
console.log(featureGrant?.promoCodes);
// => [ { code: 'BONUS100', maxUses: 1000 } ]
