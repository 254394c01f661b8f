// @sandbox: free-customer
// Ask for a card, then start a plan

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { url } = await autumn.billing.setupPayment({
  customerId: "cus_123",
  planId: "pro",
  successUrl: "https://example.com/welcome",
});
console.log(url); // => https://checkout.stripe.com/c/pay/cs_test_1

// Nothing changes until the card is saved.
const { subscriptions } = await autumn.customers.get({
  customerId: "cus_123",
});
console.log(subscriptions.map(({ planId }) => planId)); // => [ 'free' ]
