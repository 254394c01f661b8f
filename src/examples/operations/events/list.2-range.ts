// @sandbox: busy-customer
// List the events of one day

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.events.list({
  customerId: "cus_123",
  customRange: {
    start: Date.UTC(2025, 11, 14),
    end: Date.UTC(2025, 11, 15),
  },
});

console.log(list.map(({ value, properties }) => ({ value, properties })));
// => [ { value: 20, properties: { model: 'gpt-4o' } } ]
