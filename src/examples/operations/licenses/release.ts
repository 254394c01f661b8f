// @sandbox: newsroom
// Take a licence back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.licenses.attach({
  customerId: "cus_123",
  planId: "writer",
  entities: [{ entityId: "user_456", featureId: "seats" }],
});

const { success } = await autumn.licenses.release({
  customerId: "cus_123",
  licensePlanId: "writer",
  entityIds: ["user_456"],
});
console.log(success); // => true

const { licenses } = await autumn.customers.get({ customerId: "cus_123" });
console.log(
  licenses.map(({ granted, usage, remaining }) => ({
    granted,
    usage,
    remaining,
  })),
); // => [ { granted: 3, usage: 0, remaining: 3 } ]
