// @sandbox: pro-customer
// At most 20 messages a day

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
// Enough is left, but not for today.
console.log(allowed, balance?.remaining); // => false 380
