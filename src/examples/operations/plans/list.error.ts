// @sandbox: pro-customer
// The key is not valid

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn({ secretKey: "key_123" });

try {
  await autumn.plans.list();
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 401 invalid_request
}
