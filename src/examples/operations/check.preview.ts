// @sandbox: free-customer
// What to offer when the answer is no

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.track({ customerId: "cus_123", featureId: "messages", value: 50 });

const { allowed, preview } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
  withPreview: true,
});

console.log(allowed); // => false
console.log(preview?.title); // => Out of messages
console.log(preview?.products.map(({ name }) => name));
// => [ 'Pro', 'Team' ]
