// @sandbox: pro-customer
// See what the next month brings

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// For tests only: this moves the time of one customer.
const { status } = await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2026, 0, 2),
});
console.log(status); // => ready

// A new month: all messages are there again.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.usage, balance?.remaining); // => 0 500
