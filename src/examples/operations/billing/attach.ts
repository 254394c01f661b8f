// @sandbox: free-customer
// Sell a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { paymentUrl } = await autumn.billing.attach({
  customerId: "cus_123",
  planId: "pro",
  successUrl: "https://example.com/welcome",
});

// Ada has no card yet. Send her there: the plan starts once she has paid.
console.log(paymentUrl);
// => https://checkout.stripe.com/c/pay/cs_test_1

const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId }) => planId)); // => [ 'free' ]
