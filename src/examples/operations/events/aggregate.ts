// @sandbox: busy-customer
// Draw a chart of usage by day

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list, total } = await autumn.events.aggregate({
  customerId: "cus_123",
  featureId: "messages",
  customRange: {
    start: Date.UTC(2025, 11, 12),
    end: Date.UTC(2025, 11, 15, 23, 59),
  },
});

console.log(
  list.map(({ period, values }) => ({
    day: new Date(period).toISOString().slice(0, 10),
    messages: values["messages"],
  })),
);
// => [
//      { day: '2025-12-12', messages: 0 },
//      { day: '2025-12-13', messages: 15 },
//      { day: '2025-12-14', messages: 20 },
//      { day: '2025-12-15', messages: 25 }
//    ]
console.log(total["messages"]); // => { count: 5, sum: 60 }
