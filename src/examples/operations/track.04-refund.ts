// @sandbox: pro-customer
// Give units back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const refund = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  value: -20,
});
console.log(refund.balance?.remaining); // => 400

// A refund never lifts a balance above what was granted.
const all = await autumn.track({
  customerId: "cus_123",
  featureId: "messages",
  value: -1000,
});
console.log(all.balance?.remaining, all.balance?.granted); // => 500 500
