// @sandbox: seats-team
// What does one member have?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, customerId, balances, flags } = await autumn.entities.get({
  customerId: "cus_123",
  entityId: "user_456",
});

console.log(name, customerId); // => Grace Hopper cus_123
console.log(balances["messages"]?.remaining); // => 5000
console.log(Object.keys(flags)); // => [ 'sso' ]
