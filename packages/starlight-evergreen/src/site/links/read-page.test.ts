import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFacts, type PageFacts } from './page-facts.ts';
import { parseFacts } from './parse-facts.ts';
import { readPage } from './read-page.ts';

function parsed(html: string): PageFacts {
  const facts = noFacts();
  parseFacts(html, facts);
  return facts;
}

const parts = [
  '<a href="/a/?x=1&amp;y">x</a>',
  '<a HREF=\'/b/\' href="/no/" id=q>',
  '<p id=x/><img src=/i.png/>',
  '<figure class="frame" data-hovers="" data-hovers-src="/_astro/hovers/a.txt" data-pages="/"></figure>',
  '<br/><input disabled id="&lt;">',
  '<script>if (a < b) "<a href=\'/no/\'>"</script>',
  '<script type="application/json">{"a":"<b id=1>"}</script>',
  '<script type="module" src="/s.js"></SCRIPT >',
  '<script><!-- <script> </script> --></script>',
  '<style>a > b { content: "<p id=no>" }</style >',
  '<title>A & <b id="t"></title>',
  '<textarea id="area"><a href="/no/"></textarea>',
  '<noscript><a href="/n/">n</a></noscript>',
  '<svg viewBox="0 0 1 1"><use xlink:href="#u" href="#v"/></svg>',
  '<link rel="canonical" href="/no/"><link rel="shortcut icon" id="no" href="/no.svg">',
  '<!-- <a href="/no/"> -->',
  '<!--><a href="/c/">',
  '<!--a--!><b id="d">',
  '<!doctype html>',
  '<![CDATA[ <i id="e"> ]]>',
  '<?xml <i id="f"> ?>',
  '< a href="/no/">',
  '</a href=">" id="no">',
  '</p>',
  '<',
  '<a',
  '<a href="',
  "'",
  '"',
  '>',
  '&amp;',
  '\r\n',
  '\0',
  '<my-element data-x="<b id=no>" src="a b">',
  '<script>',
  '</script>',
];

test('of any markup a page is read as a parser reads it', () => {
  const page = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((found) => found.join(''));
  fc.assert(
    fc.property(page, (html) => {
      expect(readPage(html)).toEqual(parsed(html));
    }),
    { numRuns: 5000 },
  );
});
