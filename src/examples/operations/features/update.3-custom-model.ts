// @sandbox: ai-credits-customer
// Set the price of a model of your own

import { Autumn } from "autumn-js";

const autumn = new Autumn();

// Only ids that begin with custom/ can have prices of their own. They are in
// dollars per million tokens.
await autumn.features.update({
  featureId: "ai_credits",
  modelMarkups: {
    "custom/inkwell-1": { markup: 20, inputCost: 2, outputCost: 8 },
  },
});

const { value } = await autumn.trackTokens({
  customerId: "cus_123",
  featureId: "ai_credits",
  modelId: "custom/inkwell-1",
  inputTokens: 100_000,
  outputTokens: 10_000,
});
// $0.20 for the input and $0.08 for the output, plus 20 %.
console.log(value); // => 0.336
