// @sandbox: pro-customer
// Allow overage up to a limit

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.update({
  customerId: "cus_123",
  billingControls: {
    overageAllowed: [{ featureId: "messages", enabled: true }],
    spendLimits: [{ featureId: "messages", enabled: true, overageLimit: 50 }],
  },
});

const request = { customerId: "cus_123", featureId: "messages" };
const some = await autumn.check({ ...request, requiredBalance: 420 });
const many = await autumn.check({ ...request, requiredBalance: 450 });
// 380 are left, and up to 50 more may be used. The limit is in units, not in
// money.
console.log(some.allowed, many.allowed); // => true false
