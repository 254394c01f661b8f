// @sandbox: pro-customer
// What was a customer charged?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
});

await autumn.billing.attach({ customerId: "cus_123", planId: "team" });

const { list } = await autumn.invoices.list({ customerId: "cus_123" });
const [invoice] = list;

console.log(invoice?.status, dollars.format(invoice?.total ?? 0));
// => paid $15.49
console.log(invoice?.planIds); // => [ 'pro', 'team' ]
// In dollars: Pro's unused days are taken off.
console.log(
  invoice?.items?.map(({ description, amount }) => ({ description, amount })),
);
// => [
//      { description: 'Unused Pro - base price', amount: -10.32 },
//      { description: 'Team - base price', amount: 25.81 }
//    ]
