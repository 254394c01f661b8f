// @sandbox: pro-customer
// List all customers, page by page

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.getOrCreate({ customerId: "cus_124" });
await autumn.customers.getOrCreate({ customerId: "cus_125" });

const ids: (string | null)[] = [];
let startCursor: string | null = "";
while (startCursor !== null) {
  const page = await autumn.customers.list({ startCursor, limit: 2 });
  ids.push(...page.list.map(({ id }) => id));
  startCursor = page.nextCursor;
}

console.log(ids); // => [ 'cus_125', 'cus_124', 'cus_123' ]
