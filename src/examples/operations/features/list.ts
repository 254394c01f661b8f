// @sandbox: pro-customer
// List all features

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { list } = await autumn.features.list();

console.log(list.map(({ id, type }) => ({ id, type })));
// => [
//      { id: 'messages', type: 'metered' },
//      { id: 'seats', type: 'metered' },
//      { id: 'sso', type: 'boolean' }
//    ]
