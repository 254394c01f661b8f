// @sandbox: pro-customer
// Archive a feature

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.features.update({ featureId: "seats", archived: true });

// Archived features are still listed.
const { list } = await autumn.features.list();
console.log(list.map(({ id, archived }) => ({ id, archived })));
// => [
//      { id: 'messages', archived: false },
//      { id: 'seats', archived: true },
//      { id: 'sso', archived: false }
//    ]
