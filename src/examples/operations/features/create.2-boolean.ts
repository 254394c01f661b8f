// @sandbox: pro-customer
// Create a feature that is on or off

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id, type, consumable } = await autumn.features.create({
  featureId: "custom_fonts",
  name: "Custom fonts",
  type: "boolean",
});

console.log({ id, type, consumable });
// => { id: 'custom_fonts', type: 'boolean', consumable: false }
