import { expect, test } from 'vitest';
import type { PageFacts } from './features.ts';
import { kindsOfPages } from './kinds.ts';

const page = (address: string, features: string[], size = 100, title = 'Page'): PageFacts => ({
  address,
  size,
  features: new Set(features),
  title,
  scenarios: 0,
  isModel: false,
  isEarlier: false,
});

const addresses = (pages: PageFacts[]): string[] => kindsOfPages(pages).map(({ address }) => address);

test('as few pages as have everything, and of two that have the same the smaller one', () => {
  const pages = [
    page('/a/', ['x'], 10),
    page('/b/', ['x', 'y'], 50),
    page('/c/', ['z'], 40),
    page('/d/', ['z'], 30),
    page('/e/', ['x', 'y'], 60),
  ];
  expect(addresses(pages)).toEqual(['/a/', '/b/', '/d/']);
});

test('the page with the longest word in its title is one of them', () => {
  const pages = [
    page('/a/', ['x']),
    page('/b/', ['x'], 900, 'A Donaudampfschifffahrtsgesellschaft'),
    page('/c/', ['x']),
  ];
  expect(addresses(pages)).toEqual(['/b/']);
});

test('a site without pages has none', () => {
  expect(kindsOfPages([])).toEqual([]);
});
