import { expect, test } from 'vitest';
import { markLinks, type PageFinder, readLink } from './type-links.ts';
import { LINK, typeTokens } from './type-tokens.ts';

const models: Record<string, string> = { Balance: 'models/balance/', Twin: 'models/balance/' };
const pages: PageFinder = {
  model: (name) => (Object.hasOwn(models, name) ? models[name] : undefined),
  method: (name) => (name === 'Balances.create' ? 'operations/balances/create/' : undefined),
};

/** As a test can read it. */
const marked = (type: string): string => markLinks(type, pages).replaceAll(LINK, '*');

test('a name whose address follows from it is marked, another one has its address', () => {
  expect(marked('const a: Balance | Twin[]')).toBe('const a: *Balance* | *Twin=models/balance/*[]');
});

test('a method of the client leads to its operation, where it is declared', () => {
  expect(marked('(method) Balances.create(create: Balance): void')).toBe(
    '(method) Balances.*create=operations/balances/create/*(create: *Balance*): void',
  );
  expect(marked('(method) Plans.create(): void')).toBe('(method) Plans.create(): void');
});

test('what only looks like a name is none', () => {
  expect(marked('(property) Balance?: "Balance" | MyBalance | toString')).toBe(
    '(property) Balance?: "Balance" | MyBalance | toString',
  );
  expect(marked('type A = Balance…')).toBe('type A = Balance…');
});

test('marks are read back', () => {
  const links = typeTokens(markLinks('Balance | Twin', pages)).filter(({ kind }) => kind === 'link');
  expect(links.map(({ text }) => readLink(text, ''))).toEqual([
    { name: 'Balance', kind: 'type', address: 'models/balance/' },
    { name: 'Twin', kind: 'type', address: 'models/balance/' },
  ]);
});
