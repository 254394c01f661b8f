// @sandbox: newsroom
// Buy more licences

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.update({
  customerId: "cus_123",
  planId: "newsroom",
  // All licences, with the three that the plan includes.
  licenseQuantities: [{ licensePlanId: "writer", quantity: 8 }],
});

const { licenses } = await autumn.customers.get({ customerId: "cus_123" });
console.log(
  licenses.map(({ granted, paidQuantity, remaining }) => ({
    granted,
    paidQuantity,
    remaining,
  })),
); // => [ { granted: 8, paidQuantity: 5, remaining: 8 } ]
