// @sandbox: seats-team
// Create a team and its first member in one call

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, customerId } = await autumn.entities.create({
  customerId: "cus_124",
  customerData: { name: "Analytical Engines", email: "team@example.com" },
  entityId: "user_501",
  name: "Charles Babbage",
  featureId: "seats",
});
console.log(id, customerId); // => user_501 cus_124

const customer = await autumn.customers.get({ customerId: "cus_124" });
console.log(customer.name); // => Analytical Engines
