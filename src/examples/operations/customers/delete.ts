// @sandbox: pro-customer
// Delete the data of a closed account

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.customers.delete({ customerId: "cus_123" });
console.log(success); // => true

const { list } = await autumn.customers.list({});
console.log(list.length); // => 0
