// @sandbox: pro-customer
// Try out what the next month brings

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { status } = await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2026, 0, 2),
});
console.log(status); // => ready

// A new month, and all messages are back.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.usage, balance?.remaining); // => 0 500
