// @sandbox: seats-team
// Seats are held, not used up

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { balance } = await autumn.track({
  customerId: "cus_123",
  featureId: "seats",
  value: 4,
});

// Two seats were taken. Free seats are not capped: track only counts them.
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 5 6 0
console.log(balance?.nextResetAt); // => null
