// @sandbox: pro-customer
// Use what was reserved

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 50,
  lock: { enabled: true, lockId: "chat_1" },
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
