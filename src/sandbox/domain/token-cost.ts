import { refuse } from '../api-error.ts';
import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import { tokenPrices, type TokenPrices } from './token-prices.ts';

/** How ids of models begin that have a price of their own. */
const custom = 'custom/';

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

/** What tokens cost in US dollars, and how that comes about; in the words of the event's properties. */
export interface TokenCost {
  cost: number;
  base_cost: number;
  /** In percent. */
  markup: number;
  markup_source: 'model' | 'provider' | 'default' | 'none';
  /** Whether the prices of a long context were used; the price list here has none. */
  tier_applied: boolean;
  /** In US dollars per million tokens. */
  rates: Rates;
}

interface Rates {
  input: number;
  output: number;
  cache_read: number;
  cache_write: number;
  audio_input: number;
  audio_output: number;
  reasoning: number;
}

/**
 * Price of tokens times the markup: the model's, else its provider's, else the feature's default. A model whose id begins
 * with `custom/` has the input and output costs that the feature says, and its other tokens are free; any other has the
 * listed prices, whatever the feature says.
 * @throws an `ApiError` with status 400 for a model without a known price
 */
export function tokenCost(feature: Feature, modelId: string, tokens: Tokens): TokenCost {
  const rates = ratesOf(pricesOf(feature, modelId));
  const charged = modelId.startsWith(custom) ? plainOnly(tokens) : tokens;
  const base = decimal(dollars(rates, charged) / 1_000_000);
  const { markup, markup_source } = markupOf(feature, modelId);
  const cost = decimal(base * (1 + markup / 100));
  return { cost, base_cost: base, markup, markup_source, tier_applied: false, rates };
}

function pricesOf(feature: Feature, modelId: string): TokenPrices {
  if (!modelId.startsWith(custom)) {
    const listed = tokenPrices[modelId];
    if (listed === undefined) throw refuse(`model_id: ${modelId} is not in the price list`);
    return listed;
  }
  const { input_cost: input, output_cost: output } = feature.model_markups?.[modelId] ?? {};
  if (input === undefined || output === undefined) {
    throw refuse(`model_id: ${modelId} needs input_cost and output_cost in model_markups of ${feature.id}`);
  }
  return { input, output };
}

function markupOf(feature: Feature, modelId: string): Pick<TokenCost, 'markup' | 'markup_source'> {
  const [provider = ''] = modelId.split('/');
  const own = feature.model_markups?.[modelId]?.markup;
  if (own !== undefined) return { markup: own, markup_source: 'model' };
  const providers = feature.provider_markups?.[provider]?.markup;
  if (providers !== undefined) return { markup: providers, markup_source: 'provider' };
  const usual = feature.default_markup;
  return usual == null ? { markup: 0, markup_source: 'none' } : { markup: usual, markup_source: 'default' };
}

/** Kinds without a price of their own cost what plain input or output does. */
function ratesOf({ input, output, ...own }: TokenPrices): Rates {
  const { cacheRead = input, cacheWrite = input, audioInput = input } = own;
  const { audioOutput = output, reasoning = output } = own;
  return {
    input,
    output,
    cache_read: cacheRead,
    cache_write: cacheWrite,
    audio_input: audioInput,
    audio_output: audioOutput,
    reasoning,
  };
}

/** What a model with a price of its own is charged for. */
function plainOnly({ input_tokens, output_tokens }: Tokens): Tokens {
  return { input_tokens, output_tokens };
}

function dollars(rates: Rates, tokens: Tokens): number {
  return (
    tokens.input_tokens * rates.input +
    tokens.output_tokens * rates.output +
    (tokens.cache_read_tokens ?? 0) * rates.cache_read +
    (tokens.cache_write_tokens ?? 0) * rates.cache_write +
    (tokens.audio_input_tokens ?? 0) * rates.audio_input +
    (tokens.audio_output_tokens ?? 0) * rates.audio_output +
    (tokens.reasoning_tokens ?? 0) * rates.reasoning
  );
}
