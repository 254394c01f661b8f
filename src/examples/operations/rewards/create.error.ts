// @sandbox: pro-customer
// The plan does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.rewards.create({
    coupon: {
      id: "launch_discount",
      name: "Launch discount",
      type: "fixed_discount",
      value: 5,
      duration: { type: "one_off", length: null },
      planIds: ["premium"],
      promoCodes: [],
    },
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
