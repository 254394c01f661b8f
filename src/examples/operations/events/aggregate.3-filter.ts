// @sandbox: busy-customer
// Sum up the usage of one model

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { total } = await autumn.events.aggregate({
  customerId: "cus_123",
  featureId: "messages",
  range: "7d",
  filterBy: { model: "gpt-5" },
});

console.log(total["messages"]); // => { count: 2, sum: 20 }
