// @sandbox: pro-customer
// A live key is refused

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn({ secretKey: "am_sk_live_123" });

try {
  await autumn.sandboxes.reset({});
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
