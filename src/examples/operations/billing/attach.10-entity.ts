// @sandbox: seats-team
// Give a plan to one member of a team

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.plans.create({
  planId: "power_writer",
  name: "Power writer",
  addOn: true,
  items: [
    { featureId: "messages", included: 2000, reset: { interval: "month" } },
  ],
});
await autumn.billing.attach({
  customerId: "cus_123",
  entityId: "user_456",
  planId: "power_writer",
});

// Grace has messages of her own besides the team's 5,000.
const grace = await autumn.entities.get({ entityId: "user_456" });
console.log(grace.balances["messages"]?.remaining); // => 7000
const alan = await autumn.entities.get({ entityId: "user_457" });
console.log(alan.balances["messages"]?.remaining); // => 5000
