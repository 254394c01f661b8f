// @sandbox: seats-team
// Get a customer with the members of its team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { entities } = await autumn.customers.get({
  customerId: "cus_123",
  expand: ["entities"],
});

console.log(entities?.map(({ id, name }) => ({ id, name })));
// => [
//      { id: 'user_456', name: 'Grace Hopper' },
//      { id: 'user_457', name: 'Alan Turing' }
//    ]
