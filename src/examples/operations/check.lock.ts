// @sandbox: pro-customer
// Reserve now, settle when the work is done

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: {
    enabled: true,
    lockId: "chat_1",
    // When the units come back if nobody settles. Yours: Date.now() + 10 * 60_000
    expiresAt: Date.UTC(2025, 11, 16, 0, 10),
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
