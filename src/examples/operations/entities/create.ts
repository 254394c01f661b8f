// @sandbox: seats-team
// Add a member to a team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, name, balances } = await autumn.entities.create({
  customerId: "cus_123",
  entityId: "user_458",
  name: "Katherine Johnson",
  featureId: "seats",
});
console.log(id, name); // => user_458 Katherine Johnson
// All members share the team's messages.
console.log(balances["messages"]?.remaining); // => 5000

const seats = await autumn.check({ customerId: "cus_123", featureId: "seats" });
console.log(seats.balance?.usage, seats.balance?.remaining); // => 3 2
