import { ExpressiveCode, pluginShiki } from '@astrojs/starlight/expressive-code';
import { expect, test } from 'vitest';
import { sharedColours, typeColours } from './type-colours.ts';

test('each kind of token has the colour that the highlighter gives it, in both themes', async () => {
  const { themes } = new ExpressiveCode({ plugins: [pluginShiki()] });
  expect(themes.map(({ type }) => type)).toEqual(['dark', 'light']);
  const styles = await typeColours(themes);
  expect(styles.split('\n')).toHaveLength(8);
  expect(styles).not.toContain('inherit');
  // What GitHub's themes, the default ones, have for keywords and strings.
  expect(styles).toContain('.type-keyword { color: light-dark(#BF3441, #F97583); }');
  expect(styles).toContain('.type-string { color: light-dark(#032F62, #9ECBFF); }');
});

test('a site with one theme has its colours', async () => {
  const { themes } = new ExpressiveCode({ plugins: [pluginShiki()] });
  expect(await typeColours(themes.slice(0, 1))).toContain('.type-keyword { color: #F97583; }');
});

test('both copies of the plugin write the same', async () => {
  const { themes } = new ExpressiveCode({ plugins: [pluginShiki()] });
  const first = await sharedColours(themes);
  const { themes: again } = new ExpressiveCode({ plugins: [pluginShiki()] });
  expect(await sharedColours(again)).toBe(first);
});
