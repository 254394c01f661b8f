// @sandbox: pro-customer
// The session was ended

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

const { refreshToken } = await autumn.keys.mint({ customerId: "cus_123" });
if (refreshToken === undefined) throw new Error("No refresh token");
await autumn.keys.revoke({ customerId: "cus_123" });

const session = new Autumn({ secretKey: refreshToken });

try {
  await session.keys.refresh({});
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  // The user has to sign in again.
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 401 invalid_request
}
