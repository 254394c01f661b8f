// @sandbox: rewards
// A publishable key is refused

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn({ secretKey: "am_pk_test_123" });

try {
  await autumn.referrals.listPrograms();
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 401 endpoint_not_public
}
