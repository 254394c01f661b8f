// @sandbox: pro-customer
// Find the requests that failed

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.customers.get({ customerId: "cus_123" });
await autumn.customers.get({ customerId: "cus_999" }).catch(() => undefined);

const { list } = await autumn.logs.search({
  query: "where status_code >= 400 | order by timestamp desc",
  limit: 20,
});

console.log(
  list.map(({ statusCode, request, context }) => ({
    statusCode,
    path: request.path,
    customer: context.customerId,
  })),
);
// => [
//      {
//        statusCode: 404,
//        path: '/v1/customers.get',
//        customer: 'cus_999'
//      }
//    ]
