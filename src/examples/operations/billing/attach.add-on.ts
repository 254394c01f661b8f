// @sandbox: shop
// A pack to buy once

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "message_pack",
});
console.log(paymentUrl); // => null

// The plan that is there stays; the pack comes on top of it.
const { outgoing, incoming, total } = await autumn.billing.previewAttach({
  customerId: "cus_123",
  planId: "message_pack",
});
console.log(outgoing.length, incoming[0]?.planId, total);
// => 0 message_pack 5
