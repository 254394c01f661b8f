// @sandbox: pro-customer
// List the newest customers

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.getOrCreate({
  customerId: "cus_124",
  name: "Grace Hopper",
});

const { list, nextCursor } = await autumn.customers.list({ limit: 10 });

console.log(list.map(({ id, name }) => ({ id, name })));
// => [
//      { id: 'cus_124', name: 'Grace Hopper' },
//      { id: 'cus_123', name: 'Ada Lovelace' }
//    ]
console.log(nextCursor); // => null
