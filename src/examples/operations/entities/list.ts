// @sandbox: seats-team
// List the members of a team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list, nextCursor } = await autumn.entities.list({
  customerId: "cus_123",
});

console.log(list.map(({ id, name }) => ({ id, name })));
// => [
//      { id: 'user_457', name: 'Alan Turing' },
//      { id: 'user_456', name: 'Grace Hopper' }
//    ]
console.log(nextCursor); // => null
