// @sandbox: busy-customer
// List all events, page by page

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const values: number[] = [];
let startCursor: string | null = "";
while (startCursor !== null) {
  const page = await autumn.events.list({
    customerId: "cus_123",
    startCursor,
    limit: 2,
  });
  values.push(...page.list.map(({ value }) => value));
  startCursor = page.nextCursor;
}

console.log(values); // => [ 15, 10, 20, 5, 10 ]
