// @sandbox: empty
// A publishable key is refused

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn({ secretKey: "am_pk_test_123" });

try {
  await autumn.sandboxes.list({});
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  // Sandboxes are managed with a secret key.
  console.log(error.statusCode, code); // => 401 endpoint_not_public
}
