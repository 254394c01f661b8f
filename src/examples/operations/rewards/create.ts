// @sandbox: pro-customer
// Create a discount of 20 % for three months

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { coupon } = await autumn.rewards.create({
  coupon: {
    id: "launch_discount",
    name: "Launch discount",
    type: "percentage_discount",
    // In per cent.
    value: 20,
    duration: { type: "months", length: 3 },
    planIds: ["pro", "team"],
    promoCodes: [{ code: "LAUNCH20", firstTimeTransaction: true }],
  },
});

console.log(coupon?.type, coupon?.value); // => percentage_discount 20
console.log(coupon?.duration); // => { type: 'months', length: 3 }
console.log(coupon?.promoCodes[0]?.code); // => LAUNCH20
