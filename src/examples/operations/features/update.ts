// @sandbox: pro-customer
// Change the name that people see

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, name, display } = await autumn.features.update({
  featureId: "messages",
  name: "Chat messages",
  display: { singular: "chat message", plural: "chat messages" },
});

console.log(id, name); // => messages Chat messages
console.log(display);
// => { singular: 'chat message', plural: 'chat messages' }
