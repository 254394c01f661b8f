// @sandbox: seats-team
// Find a member by name

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.entities.list({
  customerId: "cus_123",
  search: "grace",
});

console.log(list.map(({ id, name }) => ({ id, name })));
// => [ { id: 'user_456', name: 'Grace Hopper' } ]
