// @sandbox: shop
// One of the plans does not exist

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.billing.multiAttach({
    customerId: "cus_123",
    plans: [{ planId: "team" }, { planId: "extra_images" }],
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 product_not_found
}
