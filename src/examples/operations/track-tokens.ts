// @sandbox: ai-credits-customer
// Charge for the tokens that a language model used

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { value, balance } = await autumn.trackTokens({
  customerId: "cus_123",
  modelId: "anthropic/claude-sonnet-4-5",
  inputTokens: 1200,
  outputTokens: 450,
});

// In credits, and a credit is a dollar: the list price of the tokens plus the
// markup of 20 %.
console.log(value); // => 0.01242
console.log(balance?.featureId, balance?.remaining);
// => ai_credits 9.98758
