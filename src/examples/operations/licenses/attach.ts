// @sandbox: newsroom
// Give a licence to a member

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.licenses.attach({
  customerId: "cus_123",
  planId: "writer",
  // Members who do not exist yet are created.
  entities: [
    { entityId: "user_456", name: "Grace Hopper", featureId: "seats" },
  ],
});
console.log(success); // => true

const { balance } = await autumn.check({
  customerId: "cus_123",
  entityId: "user_456",
  featureId: "messages",
});
console.log(balance?.remaining); // => 1000
