// @sandbox: pro-customer
// Delete a feature that nothing uses

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.features.create({
  featureId: "exports",
  name: "Exports",
  type: "metered",
  consumable: true,
});

const { success } = await autumn.features.delete({ featureId: "exports" });
console.log(success); // => true
