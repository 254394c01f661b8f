// @sandbox: pro-customer
// Create credits that pay for several features

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.features.create({
  featureId: "images",
  name: "Images",
  type: "metered",
  consumable: true,
});

const { type, creditSchema } = await autumn.features.create({
  featureId: "credits",
  name: "Credits",
  type: "credit_system",
  creditSchema: [
    { meteredFeatureId: "messages", creditCost: 1 },
    { meteredFeatureId: "images", creditCost: 5 },
  ],
});

console.log(type); // => credit_system
console.log(creditSchema);
// => [
//      { meteredFeatureId: 'messages', creditCost: 1 },
//      { meteredFeatureId: 'images', creditCost: 5 }
//    ]
