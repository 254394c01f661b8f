// @sandbox: pro-customer
// Take a plan off sale

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.plans.update({ planId: "team", archived: true });

// It is not listed any more; customers who have it keep it. Later updates
// have to say archived: true as well: without it, the plan is for sale again.
const { list } = await autumn.plans.list();
console.log(list.map(({ id }) => id)); // => [ 'free', 'pro' ]
