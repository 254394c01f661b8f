// @sandbox: pro-customer
// The lock was finalized before

import { Autumn, AutumnDefaultError } from "autumn-js";

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
await autumn.balances.finalize({ lockId: "chat_1", action: "confirm" });

try {
  await autumn.balances.finalize({ lockId: "chat_1", action: "release" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
