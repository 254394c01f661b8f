import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from './markdown.ts';
import { shortenPage } from './short-page.ts';

/** What the whole page holds: one whose lines end in another way is not made short. */
function readWhole(content: string): unknown {
  const read = JSON.stringify(readPage(content.replaceAll('\n', '\r\n'), 'md'));
  return JSON.parse(read.replaceAll(String.raw`\r\n`, String.raw`\n`));
}

const spaces = fc.constantFrom('', '', '', ' ', '  ', '    ', '     ', '      ', '\t');
const marks = fc.constantFrom('', '', '', '- ', '-    ', '-     ', '* ', '1. ', '2) ', '> ', '>', '+ ');
const rests = fc.constantFrom(
  '',
  '',
  '',
  'a word',
  '`code`',
  '| a | b |',
  '# Title',
  '#none',
  '---',
  '===',
  '***',
  '+++',
  '12',
  '```ts',
  '```',
  '```` js',
  '~~~',
  '``` a `b`',
  'code ``` here',
  '````',
  '```json title="x"',

  '<div>',
  '</div>',
  '<details>',
  '<summary>more</summary>',
  '<p class="x">',
  '<a id="b">`c`</a> d',
  '<a id="b">',

  '<!-- no',
  '-->',
  '<pre lang="ts">',
  '</pre>',
  '<script>',
  '<Tabs code lang="ts">',
  '<code class="js">x</code>',

  '[link](/to/) and',
  '[defined]: /url "a',
  '[^1]: note',
  '[x] y',
  'é',
  '"quoted"',
  '**bold**',
  '{% highlight js %}',
);
const lines = fc.tuple(spaces, marks, spaces, marks, rests).map((parts) => parts.join(''));
const wild = fc.array(fc.oneof(rests, lines), { maxLength: 25 });

/** Pages of which most are made short. */
const calmRests = fc.constantFrom(
  '',
  '',
  '',
  '',
  'a word',
  'more',
  '`code`',
  '# Title',
  '<details>',
  '</details>',
  '<summary>x</summary>',

  '```ts\ncode\n```',
  '<a id="b">`c`</a> d',
  '[link](/to/) and',
  '<p>some</p>',
  '<i>',
  '<Code lang="js">',
);
const calmMarks = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '- ',
  '  ',
  '    ',
  '      ',
  '        ',
  '  - ',
  '    - ',
  '> ',
  '-      ',
);
const calm = fc.array(
  fc.tuple(calmMarks, calmRests).map(([mark, rest]) => (rest.includes('\n') ? rest : mark + rest)),
  { minLength: 3, maxLength: 25 },
);

const runs = Number(process.env['SHORT_PAGES'] ?? 1000);

test.each([
  ['wild', wild],
  ['calm', calm],
])('a short page has its code where the whole one has it: %s pages', (_, pages) => {
  fc.assert(
    fc.property(pages, (all) => {
      const content = all.join('\n');
      expect(readPage(content, 'md')).toEqual(readWhole(content));
    }),
    { numRuns: runs },
  );
});

test('text is gone, and what may be code stays', () => {
  const list =
    '- One\n\n  Text of it.\n\n  - Two, [a link](/to/)\n\n    <details>\n    <summary>More</summary>\n\n    - Three\n';
  const page = `---\ntitle: A\n---\n\nText\n\n${list}\n## Code\n\n\`\`\`ts\nconst one = 1;\n\`\`\`\n`;
  expect(
    shortenPage(page)
      ?.text.split('\n')
      .filter((text) => text !== ''),
  ).toEqual(['---', 'x', '---', '```ts', '```']);
  expect(readPage(page, 'md')).toMatchObject({ fences: [{ line: 21, code: 'const one = 1;' }] });
  expect(shortenPage(`Text\n\n${list}\n`)?.text.trim()).toBe('');
  expect(shortenPage(`Text\n\n${list}\n            - code`)?.text).toContain('            - x');
  expect(shortenPage('<!-- text')).toBeUndefined();
});
