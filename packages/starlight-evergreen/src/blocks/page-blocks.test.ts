import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLine, indentOf, replaceCode } from './block-place.ts';
import { normaliseCode } from './block.ts';
import { readPage } from './markdown.ts';
import { pageBlocks } from './page-blocks.ts';

/** What stands before the first line in a container, and before the others. */
const containers: [first: string, others: string][] = [
  ['> ', '> '],
  ['- ', '  '],
  ['*   ', '    '],
  ['12. ', '    '],
  ['1)  ', '    '],
  ['-\t', '\t'],
];

const codeLine = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      ' ',
      '  ',
      '\t',
      '>',
      '-',
      '1.',
      '#',
      '<',
      '{',
      '}',
      '"',
      "'",
      '|',
      ':',
      '\\',
      '&',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').trimEnd());

const page = fc.record({
  nest: fc.array(fc.constantFrom(...containers), { maxLength: 4 }),
  indent: fc.integer({ min: 0, max: 3 }),
  marks: fc.constantFrom('```', '~~~', '`````', '~~~~'),
  lines: fc
    .array(codeLine, { minLength: 1, maxLength: 5 })
    .filter((lines) => lines.at(-1) !== '' && lines[0] !== ''),
  before: fc.constantFrom('', 'Text\n\n', '\n\n', '# Title\n'),
  after: fc.constantFrom('', '\nText\n', '\n\n- a\n'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
});

test('other code takes the place of a block, behind the marks of its lines', () => {
  const content = '> - ```ts\r\n>   a;\r\n>\r\n>   b;\r\n>   ```\r\n\r\nText\r\n';
  const found = readPage(content, 'md');
  const fences = 'fences' in found ? found.fences : [];
  const [block] = pageBlocks({ file: '/a.md', name: 'a.md', content, fences }).blocks;
  expect(block && replaceCode(content, block, 'a;\n\nb; // => 1\nc;')).toBe(
    '> - ```ts\r\n>   a;\r\n>\r\n>   b; // => 1\r\n>   c;\r\n>   ```\r\n\r\nText\r\n',
  );
});

test('every character of a block is found at its place in the file, wherever the block stands', () => {
  fc.assert(
    fc.property(page, ({ nest, indent, marks, lines, before, after, end }) => {
      // A tab reaches to the next stop: behind something else it is another width, and Markdown reads it so.
      const isTabbed = nest.some(([first], index) => first.includes('\t') && index > 0);
      fc.pre(!isTabbed);
      // Behind a marker with more space than one, a fence that is indented is indented code.
      fc.pre(indent === 0 || nest.every(([first]) => !/\t| {2}/.test(first)));
      const first = nest.map(([text]) => text).join('') + ' '.repeat(indent);
      const others = nest.map(([, text]) => text).join('');
      const space = ' '.repeat(indent);
      const body = [
        `${first}${marks}ts`,
        ...lines.map((line) => others + (line === '' ? '' : space) + line),
        `${others}${marks}`,
      ];
      const content = (before + body.join('\n') + '\n' + after).replaceAll('\n', end);
      const found = readPage(content, 'md');
      const fences = 'fences' in found ? found.fences : [];
      const { blocks } = pageBlocks({ file: '/a.md', name: 'a.md', content, fences });
      expect(blocks).toHaveLength(1);
      const [block] = blocks;
      if (block === undefined) return;
      expect(block.code).toBe(normaliseCode(lines.join('\n')));
      const written = content.split(/\r\n?|\n/);
      for (const [index, code] of block.code.split('\n').entries()) {
        const text = written[fileLine(block, index) - 1] ?? '';
        const column = indentOf(text, code, block.column);
        if (code !== '') expect(text.slice(Math.max(0, column)).trimStart()).toBe(code.trimStart());
      }
    }),
    { numRuns: 300 },
  );
});
