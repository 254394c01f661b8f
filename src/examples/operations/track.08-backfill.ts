// @sandbox: pro-customer
// Record usage that happened earlier

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  value: 7,
  timestamp: Date.UTC(2025, 11, 10, 9, 30),
});

const { list } = await autumn.events.list({
  customerId: "cus_123",
  featureId: "messages",
  limit: 1,
});
console.log(list.map(({ timestamp }) => new Date(timestamp).toISOString()));
// => [ '2025-12-10T09:30:00.000Z' ]
