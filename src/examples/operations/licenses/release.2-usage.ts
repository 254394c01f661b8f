// @sandbox: newsroom
// A released licence keeps its usage

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const attach = (entityId: string) =>
  autumn.licenses.attach({
    customerId: "cus_123",
    planId: "writer",
    entities: [{ entityId, featureId: "seats" }],
  });

await attach("user_456");
await autumn.track({
  customerId: "cus_123",
  entityId: "user_456",
  featureId: "messages",
  value: 300,
});
await autumn.licenses.release({
  customerId: "cus_123",
  licensePlanId: "writer",
  entityIds: ["user_456"],
});

// The next member gets the released licence, with the 700 messages that are
// left of this month.
await attach("user_457");
const { balance } = await autumn.check({
  customerId: "cus_123",
  entityId: "user_457",
  featureId: "messages",
});
console.log(balance?.usage, balance?.remaining); // => 300 700
