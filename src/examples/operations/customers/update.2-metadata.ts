// @sandbox: pro-customer
// Add and remove metadata

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.update({
  customerId: "cus_123",
  metadata: { source: "website", trial: true },
});

// New keys are added to those there are; null removes a key.
const { metadata } = await autumn.customers.update({
  customerId: "cus_123",
  metadata: { language: "en", trial: null },
});
console.log(metadata); // => { source: 'website', language: 'en' }
