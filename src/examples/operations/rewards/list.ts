// @sandbox: rewards
// List all rewards

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { coupons, featureGrants } = await autumn.rewards.list();

console.log(coupons.map(({ id, value }) => ({ id, value })));
// => [ { id: 'launch_discount', value: 20 } ]
console.log(featureGrants.map(({ id, grants }) => ({ id, grants })));
// => [
//      {
//        id: 'bonus_messages',
//        grants: [ { featureId: 'messages', included: 100, expiry: null } ]
//      }
//    ]
