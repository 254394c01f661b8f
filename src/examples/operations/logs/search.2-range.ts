// @sandbox: pro-customer
// What did one customer do last night?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.check({ customerId: "cus_123", featureId: "messages" });
await autumn.track({ customerId: "cus_123", featureId: "messages", value: 2 });

const { list } = await autumn.logs.search({
  query: 'where customer_id = "cus_123"',
  // At most seven days at once.
  range: {
    startDate: "2025-12-15T12:00:00Z",
    endDate: "2025-12-16T12:00:00Z",
  },
  limit: 2,
});

console.log(
  list.map(({ request, statusCode }) => `${statusCode} ${request.path}`),
); // => [ '200 /v1/balances.track', '200 /v1/balances.check' ]
