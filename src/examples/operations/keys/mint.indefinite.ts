// @sandbox: pro-customer
// A token that never expires

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { accessToken, refreshToken, expiresAt } = await autumn.keys.mint({
  customerId: "cus_123",
  indefinite: true,
});

// Nothing has to be refreshed: only keys.revoke ends it.
console.log(expiresAt, refreshToken); // => null undefined

const device = new Autumn({ secretKey: accessToken });
const { balance } = await device.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 380
