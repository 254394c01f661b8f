// @sandbox: pro-customer
// Create a feature that is used up

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, type, consumable, eventNames } = await autumn.features.create({
  featureId: "exports",
  name: "Exports",
  type: "metered",
  consumable: true,
  display: { singular: "export", plural: "exports" },
  eventNames: ["document_exported"],
});

console.log({ id, type, consumable, eventNames });
// => {
//      id: 'exports',
//      type: 'metered',
//      consumable: true,
//      eventNames: [ 'document_exported' ]
//    }
