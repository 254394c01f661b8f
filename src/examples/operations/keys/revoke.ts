// @sandbox: pro-customer
// Sign a customer out everywhere

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.keys.mint({ customerId: "cus_123" });
await autumn.keys.mint({ customerId: "cus_123", indefinite: true });

// Both tokens end, the one without an expiry too.
const { revoked } = await autumn.keys.revoke({ customerId: "cus_123" });
console.log(revoked); // => true
