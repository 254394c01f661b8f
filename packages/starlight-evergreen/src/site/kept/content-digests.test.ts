import { expect, test } from 'vitest';
import { type Collections, contentDigests } from './content-digests.ts';

interface Page {
  title?: string;
  html?: string;
  filePath?: string;
}

function collections(pages: Record<string, Page>, others: Record<string, unknown> = {}): Collections {
  const docs = Object.entries(pages).map(
    ([id, { title = id, html = '', filePath = `src/content/docs/${id}.md` }]) =>
      [id, { id, data: { title }, filePath, rendered: { html, metadata: { headings: [] } } }] as const,
  );
  return new Map<string, Map<string, unknown>>([
    ['docs', new Map<string, unknown>(docs)],
    ['others', new Map(Object.entries(others))],
  ]);
}

const before = contentDigests(collections({ a: { html: '<p>a' }, b: { html: '<p>b' } }), false);

test('the text of a page is of that page alone', () => {
  const after = contentDigests(collections({ a: { html: '<p>new' }, b: { html: '<p>b' } }), false);
  expect(after.shared).toBe(before.shared);
  expect(after.pages.get('a')).not.toBe(before.pages.get('a'));
  expect(after.pages.get('b')).toBe(before.pages.get('b'));
});

test('a title, another page, an order and another collection are shared', () => {
  const pages = { a: { html: '<p>a' }, b: { html: '<p>b' } };
  for (const changed of [
    collections({ ...pages, a: { html: '<p>a', title: 'New' } }),
    collections({ ...pages, c: {} }),
    collections({ b: pages.b, a: pages.a }),
    collections({ a: pages.a }),
    collections(pages, { word: { text: 'x' } }),
  ])
    expect(contentDigests(changed, false).shared).not.toBe(before.shared);
});

test('texts are shared where code may show them elsewhere', () => {
  const [one, other] = ['<p>a', '<p>new'].map((html) => contentDigests(collections({ a: { html } }), true));
  expect(one?.shared).not.toBe(other?.shared);
});

test('a page that is a module has no digest of its own', () => {
  const { pages } = contentDigests(collections({ a: { filePath: 'src/content/docs/a.mdx' }, b: {} }), false);
  expect([...pages.keys()]).toEqual(['b']);
});

test('what is in maps counts', () => {
  const [one, other] = [1, 2].map((value) =>
    contentDigests(collections({}, { word: new Map([['a', value]]) }), false),
  );
  expect(one?.shared).not.toBe(other?.shared);
});
