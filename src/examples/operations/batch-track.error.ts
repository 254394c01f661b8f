// @sandbox: pro-customer
// One unknown feature refuses the whole batch

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.batchTrack([
    { customerId: "cus_123", featureId: "messages", value: 3 },
    { customerId: "cus_123", featureId: "mesages", value: 2 },
  ]);
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 404 feature_not_found
}

// Nothing of the batch was recorded.
const { balance } = await autumn.check({
  customerId: "cus_123",
  featureId: "messages",
});
console.log(balance?.remaining); // => 380
