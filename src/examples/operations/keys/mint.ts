// @sandbox: pro-customer
// Let an app act for one customer

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { accessToken, expiresAt } = await autumn.keys.mint({
  customerId: "cus_123",
});
console.log(new Date(expiresAt ?? 0).toISOString());
// => 2025-12-16T01:00:00.000Z

// Give this token to the app. The secret key stays on the server.
const app = new Autumn({ secretKey: accessToken });
const { allowed, balance } = await app.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(allowed, balance?.remaining); // => true 380
