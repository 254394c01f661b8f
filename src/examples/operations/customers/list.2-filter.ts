// @sandbox: pro-customer
// Find customers by plan or by name

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.getOrCreate({
  customerId: "cus_124",
  name: "Grace Hopper",
});

const onPro = await autumn.customers.list({ plans: [{ id: "pro" }] });
console.log(onPro.list.map(({ name }) => name));
// => [ 'Ada Lovelace' ]

const found = await autumn.customers.list({ search: "grace" });
console.log(found.list.map(({ name }) => name));
// => [ 'Grace Hopper' ]
