// @sandbox: pro-customer
// What happens to a lock that nobody finalizes?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// In your code: Date.now().
const now = Date.UTC(2025, 11, 16);

await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: {
    enabled: true,
    lockId: "chat_1",
    expiresAt: now + 60 * 60_000,
  },
});

// For tests only: move the customer's clock past the end of the lock.
await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: now + 2 * 60 * 60_000,
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
// What was reserved came back.
console.log(balance?.remaining); // => 380
