// @sandbox: pro-customer
// List the plans for sale

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.plans.list();

// In dollars a month.
console.log(list.map(({ id, price }) => ({ id, amount: price?.amount ?? 0 })));
// => [
//      { id: 'free', amount: 0 },
//      { id: 'pro', amount: 20 },
//      { id: 'team', amount: 50 }
//    ]
