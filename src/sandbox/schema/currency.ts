import * as z from 'zod/mini';

/** Those that the processor takes: ISO 4217 without the ones that have three decimals. */
const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
const threeDecimals = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];

/** The code of a currency that customers can be billed in. */
export const currencyCode = z.string().check(
  z.refine((code) => {
    const known = code.toLowerCase();
    return currencies.has(known) && !threeDecimals.includes(known);
  }, 'is not a currency that customers can be billed in'),
);
