// @sandbox: pro-customer
// Allow at most 20 messages a day

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.update({
  customerId: "cus_123",
  billingControls: {
    usageLimits: [{ featureId: "messages", limit: 20, interval: "day" }],
  },
});

const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 25,
});
// 380 are left, but only 20 may be used today.
console.log(allowed, balance?.remaining); // => false 380
