// @sandbox: pro-customer
// Take a plan off sale

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.plans.update({ planId: "team", archived: true });

// Customers who have the plan keep it.
const { list } = await autumn.plans.list();
console.log(list.map(({ id }) => id)); // => [ 'free', 'pro' ]
