// @sandbox: pro-customer
// Start the next test from nothing

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.sandboxes.reset({});
console.log(success); // => true

const customers = await autumn.customers.list({});
const plans = await autumn.plans.list();
console.log(customers.list.length, plans.list.length); // => 0 0
