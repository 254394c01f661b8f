// @sandbox: credits-customer
// Record usage that is paid for with credits

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { value, balance, deductions } = await autumn.track({
  customerId: "cus_123",
  featureId: "images",
  value: 4,
});

console.log(value); // => 4
console.log(balance?.featureId, balance?.remaining); // => credits 980
console.log(deductions?.map(({ featureId, value }) => ({ featureId, value })));
// => [ { featureId: 'credits', value: 20 } ]
