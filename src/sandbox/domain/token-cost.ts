import { refuse } from '../api-error.ts';
import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import { tokenPrices, type TokenPrices } from './token-prices.ts';

/** Tokens by kind; the kinds do not overlap. */
export interface Tokens {
  input_tokens: number;
  output_tokens: number;
  cache_read_tokens?: number | undefined;
  cache_write_tokens?: number | undefined;
  audio_input_tokens?: number | undefined;
  audio_output_tokens?: number | undefined;
  reasoning_tokens?: number | undefined;
}

/** What tokens cost in US dollars, and the markup in percent that is part of it. */
export interface TokenCost {
  cost: number;
  markup: number;
}

/**
 * Price of tokens times the markup: the model's, else its provider's, else the feature's default.
 * @throws an `ApiError` with status 400 for a model without a known price
 */
export function tokenCost(feature: Feature, modelId: string, tokens: Tokens): TokenCost {
  const [provider = ''] = modelId.split('/');
  const own = feature.model_markups?.[modelId];
  const known = tokenPrices[modelId];
  const input = own?.input_cost ?? known?.input;
  const output = own?.output_cost ?? known?.output;
  if (input === undefined || output === undefined) {
    throw refuse(`model_id: ${modelId} has no known price; give it one in model_markups of ${feature.id}`);
  }
  const markup = own?.markup ?? feature.provider_markups?.[provider]?.markup ?? feature.default_markup ?? 0;
  const prices = { ...known, input, output };
  return { cost: decimal((dollars(prices, tokens) / 1_000_000) * (1 + markup / 100)), markup };
}

/** Kinds without a price of their own cost what plain input or output does. */
function dollars(prices: TokenPrices, tokens: Tokens): number {
  const { input, output, cacheRead = input, cacheWrite = input } = prices;
  const { audioInput = input, audioOutput = output } = prices;
  return (
    tokens.input_tokens * input +
    tokens.output_tokens * output +
    (tokens.cache_read_tokens ?? 0) * cacheRead +
    (tokens.cache_write_tokens ?? 0) * cacheWrite +
    (tokens.audio_input_tokens ?? 0) * audioInput +
    (tokens.audio_output_tokens ?? 0) * audioOutput +
    (tokens.reasoning_tokens ?? 0) * output
  );
}
