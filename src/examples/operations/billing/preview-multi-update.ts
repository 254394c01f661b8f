// @sandbox: add-on-customer
// What leaving at once gives back

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { total, subscriptions } = await autumn.billing.previewMultiUpdate({
  customerId: "cus_123",
  updates: [
    { planId: "pro", cancelAction: "cancel_immediately" },
    { planId: "extra_messages", cancelAction: "cancel_immediately" },
  ],
});

console.log(total); // => -13.42
console.log(subscriptions.map(({ planIds, total }) => ({ planIds, total })));
// => [ { planIds: [ 'pro', 'extra_messages' ], total: -13.42 } ]
