// @sandbox: pro-customer
// Confirm what was reserved

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

const { success } = await autumn.balances.finalize({
  lockId: "chat_1",
  action: "confirm",
});
console.log(success); // => true

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 330
