// @sandbox: pro-customer
// Create a plan with a free trial

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { price, freeTrial } = await autumn.plans.create({
  planId: "max",
  name: "Max",
  price: { amount: 100, interval: "month" },
  freeTrial: { durationLength: 14, durationType: "day", cardRequired: true },
});

console.log(price?.amount); // => 100
console.log(freeTrial);
// => {
//      durationLength: 14,
//      durationType: 'day',
//      cardRequired: true,
//      onEnd: 'bill'
//    }
