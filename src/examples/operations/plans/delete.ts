// @sandbox: pro-customer
// Delete a plan that nobody ever had

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.plans.delete({ planId: "team" });
console.log(success); // => true

const { list } = await autumn.plans.list();
console.log(list.map(({ id }) => id)); // => [ 'free', 'pro' ]
