// @sandbox: rewards
// Delete a coupon

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.rewards.delete({
  rewardId: "launch_discount",
});
console.log(success); // => true

const { coupons } = await autumn.rewards.list();
console.log(coupons); // => []
