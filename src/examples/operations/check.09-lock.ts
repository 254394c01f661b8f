// @sandbox: pro-customer
// Reserve units, and settle when the work is done

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// In your code: Date.now().
const now = Date.UTC(2025, 11, 16);

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: {
    enabled: true,
    lockId: "chat_1",
    // Without an end, units of a lock that nobody finalizes never come back.
    expiresAt: now + 60 * 60_000,
  },
});
console.log(allowed, balance?.remaining); // => true 330

// The chat took fewer messages than were reserved.
await autumn.balances.finalize({
  lockId: "chat_1",
  action: "confirm",
  overrideValue: 32,
});

const after = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(after.balance?.remaining); // => 348
