// @sandbox: pro-customer
// A lock that was finalized before

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: { enabled: true, lockId: "chat_1" },
});
await autumn.balances.finalize({ lockId: "chat_1", action: "confirm" });

try {
  await autumn.balances.finalize({ lockId: "chat_1", action: "release" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
