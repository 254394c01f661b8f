// @sandbox: pro-customer
// Record usage by the name of an event

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { eventName, balance } = await autumn.track({
  customerId: "cus_123",
  eventName: "message_sent",
  properties: { model: "gpt-4o" },
});

console.log(eventName); // => message_sent
console.log(balance?.featureId, balance?.remaining); // => messages 379
