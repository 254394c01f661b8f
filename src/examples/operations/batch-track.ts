// @sandbox: pro-customer
// Record several uses in one request

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { success } = await autumn.batchTrack([
  { customerId: "cus_123", featureId: "messages", value: 3 },
  { customerId: "cus_123", eventName: "message_sent" },
]);
console.log(success); // => true

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 376
