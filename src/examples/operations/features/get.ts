// @sandbox: pro-customer
// Get one feature

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, type, consumable, eventNames } = await autumn.features.get({
  featureId: "messages",
});

console.log({ name, type, consumable, eventNames });
// => {
//      name: 'Messages',
//      type: 'metered',
//      consumable: true,
//      eventNames: [ 'message_sent' ]
//    }
