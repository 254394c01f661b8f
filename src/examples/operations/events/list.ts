// @sandbox: busy-customer
// List the latest events of a customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.events.list({
  customerId: "cus_123",
  featureId: "messages",
  limit: 3,
});

console.log(
  list.map(({ timestamp, value, properties }) => ({
    day: new Date(timestamp).toISOString().slice(0, 10),
    value,
    model: properties["model"],
  })),
);
// => [
//      { day: '2025-12-15', value: 15, model: 'gpt-5' },
//      { day: '2025-12-15', value: 10, model: 'gpt-4o' },
//      { day: '2025-12-14', value: 20, model: 'gpt-4o' }
//    ]
