// @sandbox: pro-customer
// What does a plan cost and grant?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, price, items } = await autumn.plans.get({ planId: "pro" });

// $20 a month: amounts are in dollars, not in cents.
console.log(name, price?.amount, price?.interval); // => Pro 20 month
console.log(items.map(({ featureId, included }) => ({ featureId, included })));
// => [
//      { featureId: 'messages', included: 500 },
//      { featureId: 'sso', included: 0 }
//    ]
