// @sandbox: pro-customer
// Create an add-on that is paid for once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, addOn, price, items } = await autumn.plans.create({
  planId: "message_pack",
  name: "Message pack",
  addOn: true,
  price: { amount: 5, interval: "one_off" },
  items: [{ featureId: "messages", included: 100 }],
});

console.log(id, addOn); // => message_pack true
console.log(price?.amount, price?.interval); // => 5 one_off
console.log(items.map(({ included, reset }) => ({ included, reset })));
// => [ { included: 100, reset: { interval: 'one_off' } } ]
