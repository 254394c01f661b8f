// @sandbox: seats-team
// Check for one member of a team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, entityId, balance } = await autumn.check({
  customerId: "cus_123",
  entityId: "user_456",
  featureId: "messages",
});

console.log(allowed, entityId); // => true user_456
// All members share the team's messages.
console.log(balance?.remaining); // => 5000
