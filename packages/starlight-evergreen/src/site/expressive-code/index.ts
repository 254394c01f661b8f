import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { checkedBlocks } from './plugin.ts';
import { knownTokens } from './known-tokens.ts';
import { searchWeight } from './search-weight.ts';
import { smallBlocks } from './small-blocks.ts';
import { wholeLines } from './whole-lines.ts';

export { checkedBlocks } from './plugin.ts';
export { smallBlocks } from './small-blocks.ts';
export { searchWeight } from './search-weight.ts';

/**
 * Expressive Code's options. They stand in a file of the site because Vite loads them once more for the `<Code>` component.
 *
 * @example
 * // ec.config.mjs
 * export { default } from 'starlight-evergreen/expressive-code';
 */
export default defineEcConfig({
  plugins: [checkedBlocks(), searchWeight(), smallBlocks()],
  shiki: { transformers: [wholeLines, knownTokens()] },
  // Long lines wrap, so that a phone needs no sideways scrolling.
  defaultProps: { wrap: true },
  styleOverrides: { borderRadius: '0.375rem' },
});
