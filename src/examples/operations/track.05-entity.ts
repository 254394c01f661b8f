// @sandbox: seats-team
// Record which member of a team used it

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.track({
  customerId: "cus_123",
  entityId: "user_456",
  featureId: "messages",
  value: 12,
});

const { list } = await autumn.events.list({
  customerId: "cus_123",
  entityId: "user_456",
});
console.log(list.map(({ featureId, value }) => ({ featureId, value })));
// => [ { featureId: 'messages', value: 12 } ]
