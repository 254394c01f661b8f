// @sandbox: seats-team
// Set a daily limit for one member

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.entities.update({
  customerId: "cus_123",
  entityId: "user_456",
  billingControls: {
    usageLimits: [{ featureId: "messages", limit: 50, interval: "day" }],
  },
});

const request = {
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 60,
};
const grace = await autumn.check({ ...request, entityId: "user_456" });
const alan = await autumn.check({ ...request, entityId: "user_457" });
// The limit is Grace's alone.
console.log(grace.allowed, alan.allowed); // => false true
