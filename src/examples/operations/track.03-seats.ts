// @sandbox: seats-team
// Count seats

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { balance } = await autumn.track({
  customerId: "cus_123",
  featureId: "seats",
  value: 4,
});

// Two seats were taken before. Included seats are not a limit: track counts
// the sixth too. A check before it would say no.
console.log(balance?.granted, balance?.usage, balance?.remaining);
// => 5 6 0

// Seats are held until they are given back, so they never reset.
console.log(balance?.nextResetAt); // => null
