// @sandbox: ai-credits-customer
// The feature is not an AI credit system

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.trackTokens({
    customerId: "cus_123",
    featureId: "messages",
    modelId: "anthropic/claude-sonnet-4-5",
    inputTokens: 1200,
    outputTokens: 450,
  });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_request
}
