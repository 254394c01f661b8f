/** US dollars per million tokens. */
export interface TokenPrices {
  input: number;
  output: number;
  cacheRead?: number;
  cacheWrite?: number;
  audioInput?: number;
  audioOutput?: number;
  reasoning?: number;
}

/** A handful of models with their list prices. */
export const tokenPrices: Readonly<Record<string, TokenPrices>> = {
  'openai/gpt-4o': { input: 2.5, output: 10, cacheRead: 1.25 },
  'openai/gpt-4o-mini': { input: 0.15, output: 0.6, cacheRead: 0.075 },
  'openai/gpt-4.1': { input: 2, output: 8, cacheRead: 0.5 },
  'openai/gpt-5': { input: 1.25, output: 10, cacheRead: 0.125 },
  'anthropic/claude-haiku-4-5': { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 },
  'anthropic/claude-sonnet-4-5': { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
  'anthropic/claude-opus-4-5': { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
  'google/gemini-2.5-flash': { input: 0.3, output: 2.5, cacheRead: 0.075, audioInput: 1 },
  'google/gemini-2.5-pro': { input: 1.25, output: 10, cacheRead: 0.31 },
};
