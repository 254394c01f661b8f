// @sandbox: pro-customer
// Create a feature that is held, such as seats

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, type, consumable } = await autumn.features.create({
  featureId: "workspaces",
  name: "Workspaces",
  type: "metered",
  consumable: false,
});

console.log({ id, type, consumable });
// => { id: 'workspaces', type: 'metered', consumable: false }
