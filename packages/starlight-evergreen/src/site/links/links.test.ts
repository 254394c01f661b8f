import { expect, test } from 'vitest';
import { checkLinks, type BuiltSite } from './check-links.ts';
import { readPage } from './read-page.ts';

const origin = 'https://docs.example';

function site(pages: Record<string, string>, files: string[] = []): BuiltSite {
  return {
    origin,
    pages: new Map(Object.entries(pages).map(([path, html]) => [path, readPage(html)])),
    hasFile: (path) => files.includes(path),
  };
}

function messages(pages: Record<string, string>, files?: string[]): string[] {
  return checkLinks(site(pages, files)).map(({ where, message }) => `${where} ${message}`);
}

test('reads ids, links and inline scripts, and nothing from inside scripts and comments', () => {
  const facts = readPage(
    `<!-- <a href="/no/"> --><h1 id=top>A</h1><a href="/a/?x=1&amp;y">x</a><script>if (a < b) "<a href='/no/'>"</script>
     <script type="application/json">{}</script><script src="/s.js"></script><link rel="canonical" href="/no/"><link rel="shortcut icon" href="/no.svg">`,
  );
  expect([...facts.ids]).toEqual(['top']);
  expect([...facts.links]).toEqual(['/a/?x=1&y', '/s.js']);
  expect([...facts.scripts]).toEqual([`if (a < b) "<a href='/no/'>"`]);
});

test('accepts pages, anchors, files and other sites', () => {
  const pages = {
    '/': '<a href="/a/#x">1</a><a href="a/">2</a><a href="/f.svg">3</a><a href="https://other.example/q/">4</a>',
    '/a/':
      '<p id="x"><a href="#x">5</a><a href="https://docs.example/">6</a><a href="mailto:a@b.example">7</a>',
  };
  expect(messages(pages, ['/f.svg'])).toEqual([]);
});

test('names pages and anchors that are not there', () => {
  const pages = {
    '/': '<a href="/b/">1</a><a href="#y">2</a><a href="/a">3</a>',
    '/a/': '<a href="/#z">4</a><a href="/b/">5</a>',
  };
  expect(messages(pages)).toEqual([
    '/ the link to "/b/" leads nowhere: there is no such page; so does that of 1 other page',
    '/ the link to "/#y" leads nowhere: the page has no anchor "y"',
    '/ the link to "/a" leads nowhere: the address ends with a slash',
    '/a/ the link to "/#z" leads nowhere: the page has no anchor "z"',
  ]);
});
