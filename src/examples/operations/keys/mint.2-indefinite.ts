// @sandbox: pro-customer
// Make a token that never expires

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { accessToken, refreshToken, expiresAt } = await autumn.keys.mint({
  customerId: "cus_123",
  indefinite: true,
});

// There is nothing to refresh. Only keys.revoke ends it.
console.log(expiresAt, refreshToken); // => null undefined

const device = new Autumn({ secretKey: accessToken });
const { balance } = await device.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 380
