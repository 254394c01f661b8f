// @sandbox: pro-customer
// What a customer gets back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { intent, total, outgoing, incoming } =
  await autumn.billing.previewUpdate({
    customerId: "cus_123",
    planId: "pro",
    cancelAction: "cancel_immediately",
  });

console.log(intent, total); // => cancel_immediately -10.32
console.log(outgoing[0]?.planId, incoming[0]?.planId); // => pro free
