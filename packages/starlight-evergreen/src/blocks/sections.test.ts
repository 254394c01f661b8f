import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from './markdown.ts';
import { withoutText } from './sections.ts';

/** What the whole page holds: of one whose lines end in another way nothing is left out. */
function readWhole(content: string): unknown {
  const read = JSON.stringify(readPage(content.replaceAll('\n', '\r\n'), 'md'));
  return JSON.parse(read.replaceAll(String.raw`\r\n`, String.raw`\n`));
}

const spaces = fc.constantFrom('', '', '', '', ' ', '  ', '  ', '    ', '     ', '      ', '\t', '\u00A0');
const marks = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '- ',
  '-    ',
  '-     ',
  '* ',
  '1. ',
  '> ',
  '>',
  '+ ',
  '[^1]: ',
);
const texts = [
  ['', '', '', '', 'a word', 'a word', '`code`', '| a | b |', '#none', '---', '- - -', '===', '***', '+++'],
  ['```ts', '```', '```', '```` js', '~~~', '``` a `b`', 'code ``` here', '````', '```json title="x"'],
  ['<div>', '</div>', '<details>', '</details>', '<p class="x">', '<a id="b">`c`</a> d', '<a id="b">', '<i>'],
  [
    '<!-- no',
    '-->',
    '<pre lang="ts">',
    '</pre>',
    '<script>',
    '<Tabs code lang="ts">',
    '<code class="js">x</code>',
  ],
  ['[link](/to/) and', '[defined]: /url "a', '[^1]: note', '[x] y', '{% highlight js %}', 'é', '"quoted"'],
];
const rests = fc.constantFrom(...texts.flat());
const line = fc.tuple(spaces, marks, spaces, marks, rests).map((parts) => parts.join(''));
const title = fc.constantFrom(
  '\n# Title',
  '\n## Title',
  '\n### Title',
  ' \n# Title\n',
  '# Title',
  '---',
  '\n# T\n\n- a',
);

/** Lines of which most stand in lists, so that most sections can be left out. */
const listed = fc
  .tuple(
    fc.constantFrom(
      '',
      '- ',
      '- ',
      '  ',
      '  ',
      '    ',
      '      ',
      '        ',
      '  - ',
      '    - ',
      ' - ',
      '> ',
      '-   ',
    ),
    fc.constantFrom(
      '',
      '',
      '',
      'a word',
      '`code`',
      '<details>',
      '</details>',
      '<i>',
      '[a](/b/)',
      '- b',
      '<p>c</p>',
    ),
  )
  .map((parts) => parts.join(''));
const code = fc.constantFrom('```ts\ncode\n```', '```ts', '~~~js\n# x\n\n# y\n~~~', '    code', '```');

const pages = {
  'of all kinds': fc.array(fc.oneof({ weight: 3, arbitrary: line }, title), { maxLength: 25 }),
  'of lists': fc.array(fc.oneof({ weight: 6, arbitrary: listed }, { weight: 2, arbitrary: title }, code), {
    maxLength: 25,
  }),
};

const runs = Number(process.env['PAGES'] ?? 500);

test.each(Object.entries(pages))('code is found where it is in the whole page: pages %s', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (lines) => {
      const content = lines.join('\n');
      expect(readPage(content, 'md')).toEqual(readWhole(content));
    }),
    { numRuns: runs },
  );
});

test('sections without code are left out, with the lists in them', () => {
  const list =
    '- One\n\n  Text of it.\n\n  - Two\n\n    <details>\n    <summary>More</summary>\n\n    - Three\n';
  const page = `---\ntitle: A\n---\n\nText\n\n## List\n\n${list}\n## Code\n\n\`\`\`ts\nconst one = 1;\n\`\`\`\n`;
  const short = withoutText(page, page.split('\n'));
  expect(short?.text.replaceAll(/\n+/g, '\n')).toBe('---\n---\nText\n## Code\n```ts\nconst one = 1;\n```\n');
  expect(short?.gone).toEqual([7]);
  expect(readPage(page, 'md')).toMatchObject({ fences: [{ line: 23, code: 'const one = 1;' }] });
});

test.each([
  ['code that is indented', '- One\n\n      code'],
  ['code below tags', '<p>\n- One\n  two\n\n    code'],
  ['code in a list with a wide mark', '-     code'],
])('%s is not left out', (_, text) => {
  const page = `Text\n\n## One\n\n${text}\n\n## Two\n\n\`\`\`ts\n\`\`\`\n`;
  expect(withoutText(page, page.split('\n'))?.gone).toEqual([]);
  expect(readPage(page, 'md')).toMatchObject({ others: { indented: 1 } });
});
