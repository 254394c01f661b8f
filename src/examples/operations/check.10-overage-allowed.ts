// @sandbox: pro-customer
// Let one customer go over the limit

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.update({
  customerId: "cus_123",
  billingControls: {
    overageAllowed: [{ featureId: "messages", enabled: true }],
  },
});

// 380 are left, but the answer to 400 is yes.
const { allowed, balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  requiredBalance: 400,
});

console.log(allowed, balance?.remaining); // => true 380
