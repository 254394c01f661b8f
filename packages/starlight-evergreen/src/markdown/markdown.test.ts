import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import {
  codeBlock,
  deleted,
  details,
  emphasis,
  heading,
  inlineCode,
  joinPhrases,
  link,
  list,
  listItem,
  listOf,
  paragraph,
  strong,
  table,
  text,
} from './build.ts';
import { renderPage } from './page.ts';
import { blocks, inline } from './paragraphs.ts';
import { parseMarkdown } from './parse.ts';
import { syntaxFaultOf } from './syntax-fault.ts';
import { renderMarkdown, writeMarkdown } from './write.ts';

const cases: readonly [string, RootContent[], string][] = [
  ['text that looks like markup', [paragraph('a *b* | <c> `d`')], 'a \\*b\\* | \\<c> \\`d\\`'],
  ['code with line ends', [paragraph(inlineCode('a\r\n  b'))], '`a b`'],
  ['marks', [paragraph(strong('a'), ' ', emphasis('b'), ' ', deleted(inlineCode('c')))], '**a** *b* ~~`c`~~'],
  ['a link', [paragraph(link('/x/', inlineCode('x')))], '[`x`](/x/)'],
  ['parts with a separator', [paragraph(...joinPhrases([['a'], [strong('b')]], ' · '))], 'a · **b**'],
  ['a list of lines', [heading(2, 'T'), list([['a', inlineCode('b')], ['c']])], '## T\n\n- a`b`\n- c'],
  ['a list in order', [listOf([listItem('a'), listItem('b')], true)], '1. a\n2. b'],
  ['code', [codeBlock('ts', 'a;\n\n', 'title="x"')], '```ts title="x"\na;\n```'],
  [
    'a table',
    [
      table(
        ['left', 'right'],
        [
          ['a', 'b'],
          ['c|', '1'],
        ],
      ),
    ],
    '| a | b |\n| :- | -: |\n| c\\| | 1 |',
  ],
  ['what folds', details('More', [paragraph('a')]), '<details>\n<summary>More</summary>\n\na\n\n</details>'],
];

describe.each([
  ['writeMarkdown', writeMarkdown],
  ['renderMarkdown', renderMarkdown],
])('%s', (_, write) => {
  it.each(cases)('writes %s', (__, nodes, expected) => {
    expect(write(nodes)).toBe(`${expected}\n`);
  });
});

it('escapes what the site takes for a directive, on its pages alone', () => {
  expect(renderMarkdown([paragraph('at 12:am')])).toBe('at 12\\:am\n');
  expect(writeMarkdown([paragraph('at 12:am')])).toBe('at 12:am\n');
});

it('writes front matter as JSON that is YAML', () => {
  expect(renderPage('a.md', { title: 'a: "b"\u2028', n: { x: false } }, [paragraph('c')])).toEqual({
    file: 'a.md',
    text: '---\ntitle: "a: \\"b\\"\\u2028"\nn: {"x":false}\n---\n\nc\n',
  });
});

describe('paragraphs', () => {
  const mixed: RootContent[] = [text(' '), text(' a '), inlineCode('b'), heading(2, 'T'), text('c ')];

  it('collects what stands in a line', () => {
    expect(blocks(mixed)).toEqual([paragraph('a ', inlineCode('b')), heading(2, 'T'), paragraph('c')]);
  });

  it('leaves blocks out of a line', () => {
    expect(inline([text('a'), paragraph('b'), heading(2, 'T')])).toEqual([text('a'), text('b')]);
  });
});

describe('parseMarkdown', () => {
  const typesOf = (source: string, kind?: Parameters<typeof parseMarkdown>[1]) =>
    parseMarkdown(source, kind).children.map(({ type }) => type);

  it.each([
    ['text', '---\na: 1\n---\n', ['thematicBreak', 'heading']],
    ['md', '---\na: 1\n---\n', ['yaml']],
    ['md', '+++\na = 1\n+++\n', ['toml']],
    ['mdx', '<A>\n</A>\n', ['mdxJsxFlowElement']],
    ['md', '<a>\n</a>\n', ['html']],
    ['code', '| a |\n| - |\n\n```ts\n```\n', ['paragraph', 'code']],
  ] as const)('as %s takes %j for %j', (kind, source, expected) => {
    expect(typesOf(source, kind)).toEqual(expected);
  });

  it.each([
    ['a {b\n', { line: 1, column: 5 }],
    ['\n<A>\n\nb\n', { line: 2, column: 1 }],
  ])('says where %j is no MDX', (source, place) => {
    let fault: unknown;
    try {
      parseMarkdown(source, 'mdx');
    } catch (error) {
      fault = syntaxFaultOf(error);
    }
    expect(fault).toMatchObject(place);
  });

  it('takes no other error for a fault of the text', () => {
    expect(syntaxFaultOf(new Error('x'))).toBeUndefined();
  });
});
