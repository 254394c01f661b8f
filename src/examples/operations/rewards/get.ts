// @sandbox: rewards
// What is a code worth?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { coupon } = await autumn.rewards.get({ rewardId: "launch_discount" });

// A reward is either a coupon or a feature grant.
if (coupon !== undefined) {
  console.log(coupon.name, coupon.type, coupon.value);
  // => Launch discount percentage_discount 20
  console.log(coupon.promoCodes.map(({ code }) => code));
  // => [ 'LAUNCH20' ]
}
