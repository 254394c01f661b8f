// @sandbox: pro-customer
// List the invoice templates

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list, total, hasMore } = await autumn.invoices.listTemplates({});

console.log(
  list.map(({ id, name, netTermsDays }) => ({ id, name, netTermsDays })),
);
// => [
//      { id: 'inv_tmpl_2', name: 'Marketplace', netTermsDays: 60 },
//      { id: 'inv_tmpl_1', name: 'Bank transfer', netTermsDays: 14 }
//    ]
console.log(total, hasMore); // => 2 false
