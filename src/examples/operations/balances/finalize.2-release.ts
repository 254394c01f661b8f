// @sandbox: pro-customer
// Give back what was reserved

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// In your code: Date.now().
const now = Date.UTC(2025, 11, 16);

const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: {
    enabled: true,
    lockId: "chat_1",
    expiresAt: now + 60 * 60_000,
  },
});
console.log(balance?.remaining); // => 330

// The work failed, so nothing is charged for it.
await autumn.balances.finalize({ lockId: "chat_1", action: "release" });

const after = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(after.balance?.remaining); // => 380
