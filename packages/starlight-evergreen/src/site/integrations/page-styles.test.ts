import { expect, test } from 'vitest';
import { isOfLayout } from './page-styles.ts';

const starlight = '/node_modules/@astrojs/starlight/dist';
const layout = `${starlight}/components/Page.astro`;
const tabs = `${starlight}/user-components/Tabs.astro?astro&type=style&index=0&lang.css`;
const texts = '\0virtual:astro:page:src/slug@_@astro';
const alone = '\0virtual:astro:page:src/alone@_@astro';
const feed = '\0virtual:astro:page:src/feed.xml@_@ts';

/** @param importers - of each module */
function isJoined(id: string, importers: Readonly<Record<string, string[]>>): boolean {
  const all: Readonly<Record<string, string[]>> = { [layout]: [texts], ...importers };
  return isOfLayout(id, layout, (each) => ({ importers: all[each] ?? [], dynamicImporters: [] }));
}

test('joins a style of Starlight that only pages with its layout have', () => {
  expect(isJoined(tabs, { [tabs]: ['a.mdx'], 'a.mdx': [texts, feed] })).toBe(true);
});

test('leaves one alone that a page without the layout has', () => {
  expect(isJoined(tabs, { [tabs]: ['a.mdx', 'b.astro'], 'a.mdx': [texts], 'b.astro': [alone] })).toBe(false);
});

test('joins what the site adds to Starlight, and nothing else of it', () => {
  const theme = '/src/theme.css';
  expect(
    isJoined(theme, { [theme]: ['\0virtual:starlight/user-css'], '\0virtual:starlight/user-css': [layout] }),
  ).toBe(true);
  expect(isJoined(theme, { [theme]: ['/src/Own.astro'], '/src/Own.astro': [texts] })).toBe(false);
});
