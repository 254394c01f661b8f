// @sandbox: pro-customer
// Get an older version of a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.plans.update({
  planId: "pro",
  price: { amount: 25, interval: "month" },
});

// Ada stays on the version that she bought.
const newest = await autumn.plans.get({ planId: "pro" });
console.log(newest.version, newest.price?.amount); // => 2 25

const first = await autumn.plans.get({ planId: "pro", version: 1 });
console.log(first.version, first.price?.amount); // => 1 20
