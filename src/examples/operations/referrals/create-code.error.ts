// @sandbox: rewards
// The program does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.referrals.createCode({
    customerId: "cus_123",
    programId: "bring_a_writer",
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 reward_not_found
}
