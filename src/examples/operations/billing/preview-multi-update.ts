// @sandbox: add-on-customer
// What does cancelling everything give back?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

const { total, subscriptions } = await autumn.billing.previewMultiUpdate({
  customerId: "cus_123",
  updates: [
    { planId: "pro", cancelAction: "cancel_immediately" },
    { planId: "extra_messages", cancelAction: "cancel_immediately" },
  ],
});

// What is left of both is given back.
console.log(dollars.format(total)); // => -$13.42
// Plans that are billed together are one entry; totals are in dollars.
console.log(subscriptions.map(({ planIds, total }) => ({ planIds, total })));
// => [ { planIds: [ 'pro', 'extra_messages' ], total: -13.42 } ]
