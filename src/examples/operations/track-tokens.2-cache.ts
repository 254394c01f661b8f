// @sandbox: ai-credits-customer
// Cached tokens cost less

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const plain = await autumn.trackTokens({
  customerId: "cus_123",
  modelId: "anthropic/claude-sonnet-4-5",
  inputTokens: 10_000,
  outputTokens: 500,
});
// In credits, and a credit is a dollar.
console.log(plain.value); // => 0.045

// inputTokens are those that did not come from the cache.
const cached = await autumn.trackTokens({
  customerId: "cus_123",
  modelId: "anthropic/claude-sonnet-4-5",
  inputTokens: 2000,
  cacheReadTokens: 8000,
  outputTokens: 500,
});
console.log(cached.value); // => 0.01908
