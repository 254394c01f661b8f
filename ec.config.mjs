// Expressive Code's options stand in a file of their own because Vite loads them once more for the `<Code>` component.
import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { checkedBlocks } from './packages/starlight-evergreen/src/site/expressive-code/plugin.ts';
import { searchWeight } from './packages/starlight-evergreen/src/site/expressive-code/search-weight.ts';

export default defineEcConfig({
  plugins: [checkedBlocks(), searchWeight()],
  // Long lines wrap, so that a phone needs no sideways scrolling.
  defaultProps: { wrap: true },
  styleOverrides: { borderRadius: '0.375rem' },
});
