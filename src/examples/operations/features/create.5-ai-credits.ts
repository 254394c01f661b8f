// @sandbox: pro-customer
// Create credits for the tokens of language models

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { type, defaultMarkup, modelMarkups } = await autumn.features.create({
  featureId: "ai_credits",
  name: "AI credits",
  type: "ai_credit_system",
  defaultMarkup: 20,
  modelMarkups: { "openai/gpt-4o-mini": { markup: 50 } },
});

console.log(type, defaultMarkup); // => ai_credit_system 20
console.log(modelMarkups);
// => { 'openai/gpt-4o-mini': { markup: 50 } }
