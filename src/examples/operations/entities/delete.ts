// @sandbox: seats-team
// Remove a member from a team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.entities.delete({
  customerId: "cus_123",
  entityId: "user_457",
});
console.log(success); // => true

// Their seat is free again.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "seats",
});
console.log(balance?.usage, balance?.remaining); // => 1 4
