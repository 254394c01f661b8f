// @sandbox: pro-customer
// What was a customer charged?

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.billing.attach({ customerId: "cus_123", planId: "team" });

const { list } = await autumn.invoices.list({ customerId: "cus_123" });
const [invoice] = list;

console.log(invoice?.status, invoice?.total, invoice?.planIds);
// => paid 15.49 [ 'pro', 'team' ]
console.log(
  invoice?.items?.map(({ description, amount }) => ({ description, amount })),
);
// => [
//      { description: 'Unused Pro - base price', amount: -10.32 },
//      { description: 'Team - base price', amount: 25.81 }
//    ]
