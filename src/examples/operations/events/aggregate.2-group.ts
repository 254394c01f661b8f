// @sandbox: busy-customer
// Sum up usage by model

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.events.aggregate({
  customerId: "cus_123",
  featureId: "messages",
  customRange: {
    start: Date.UTC(2025, 11, 1),
    end: Date.UTC(2025, 11, 15, 23, 59),
  },
  binSize: "month",
  groupBy: "properties.model",
});

console.log(list.map(({ groupedValues }) => groupedValues?.["messages"]));
// => [ { 'gpt-4o': 40, 'gpt-5': 20 } ]
