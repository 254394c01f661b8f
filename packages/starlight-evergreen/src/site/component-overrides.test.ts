import { expect, test } from 'vitest';
import { componentOverrides } from './component-overrides.ts';
import { withRanking } from './search-ranking.ts';

test('a component that the site replaces stays, and the site is told how to have both', () => {
  const warnings: string[] = [];
  const warn = (message: string): number => warnings.push(message);
  expect(componentOverrides({ Footer: './src/Footer.astro', Hero: './src/Hero.astro' }, { warn })).toEqual({
    Hero: './src/Hero.astro',
    Header: 'starlight-evergreen/components/Header.astro',
    Search: 'starlight-evergreen/components/Search.astro',
    Sidebar: 'starlight-evergreen/components/Sidebar.astro',
    PageTitle: 'starlight-evergreen/components/PageTitle.astro',
    MarkdownContent: 'starlight-evergreen/components/MarkdownContent.astro',
    Footer: './src/Footer.astro',
  });
  expect(warnings).toEqual([
    "The component Footer is replaced by ./src/Footer.astro. What this plugin adds to it is missing unless that component renders its own: import Footer from 'starlight-evergreen/components/Footer.astro';",
  ]);
});

test('the search is ranked unless the site says how, or has none', () => {
  expect(withRanking(undefined)).toHaveProperty('ranking');
  expect(withRanking(true)).toHaveProperty('ranking');
  expect(withRanking({ ranking: { pageLength: 0.1 } })).toEqual({ ranking: { pageLength: 0.1 } });
  expect(withRanking(false)).toBe(false);
});
