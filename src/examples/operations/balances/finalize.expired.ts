// @sandbox: pro-customer
// A reservation that was forgotten

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: {
    enabled: true,
    lockId: "chat_1",
    expiresAt: Date.UTC(2025, 11, 16, 1),
  },
});

await autumn.customers.advanceTestClock({
  customerId: "cus_123",
  frozenTime: Date.UTC(2025, 11, 16, 2),
});

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 380
