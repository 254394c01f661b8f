// @sandbox: pro-customer
// Create a plan with a price and a monthly grant

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, version, price, items } = await autumn.plans.create({
  planId: "max",
  name: "Max",
  // $100 a month: amounts are in dollars, not in cents.
  price: { amount: 100, interval: "month" },
  items: [
    { featureId: "messages", included: 20_000, reset: { interval: "month" } },
    { featureId: "sso" },
  ],
});

console.log(id, version); // => max 1
console.log(price?.amount, price?.interval); // => 100 month
console.log(items.map(({ display }) => display?.primaryText));
// => [ '20,000 messages', 'Single sign-on' ]
