// @sandbox: pro-customer
// Get a new token before the old one expires

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const minted = await autumn.keys.mint({ customerId: "cus_123" });
if (minted.refreshToken === undefined) throw new Error("No refresh token");

// The refresh token takes the place of the secret key.
const session = new Autumn({ secretKey: minted.refreshToken });
const { accessToken, expiresAt } = await session.keys.refresh({});

console.log(accessToken !== minted.accessToken); // => true
console.log(new Date(expiresAt ?? 0).toISOString());
// => 2025-12-16T01:00:00.000Z
