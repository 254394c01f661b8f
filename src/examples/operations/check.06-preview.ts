// @sandbox: free-customer
// What can I offer when the answer is no?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.track({ customerId: "cus_123", featureId: "messages", value: 50 });

const { allowed, preview } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  withPreview: true,
});

console.log(allowed); // => false
console.log(preview?.scenario, preview?.title);
// => usage_limit Upgrade to Pro
console.log(preview?.products.map(({ name }) => name));
// => [ 'Pro', 'Team' ]
