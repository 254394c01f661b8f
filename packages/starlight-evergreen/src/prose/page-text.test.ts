import { describe, expect, it } from 'vitest';
import { readPage } from './page-text.ts';
import { maskOf } from './unit.ts';

function maskOfPage(file: string, source: string): string {
  const page = readPage(file, source);
  return maskOf(source, page.units);
}

describe('readPage', () => {
  it('keeps prose where it stands and takes the rest away', () => {
    const source = [
      '---',
      'title: A title',
      'slug: not-prose',
      '---',
      '',
      "import { Aside } from 'there';",
      '',
      '<Aside title="Of **this**" id="not-prose">',
      '  Point at *a* [link](/away) or `code`.',
      '</Aside>',
      '',
      ':::note',
      'See <https://example.com>, {value} &amp; <kbd>Ctrl</kbd>.',
      ':::',
      '',
      '> one',
      '> two',
      '',
      '| a | `b` |',
      '| - | --- |',
      '| c | d   |',
      '',
      '```ts',
      'const code = 1;',
      '```',
    ].join('\n');
    const lines = maskOfPage('page.mdx', source.replace('<https://example.com>', 'https://example.com'))
      .split('\n')
      .map((line) => line.trimEnd());
    expect(lines).toEqual([
      '',
      '       A title',
      '',
      '',
      '',
      '',
      '',
      '              Of **this**',
      '  Point at  a   link         or ¤¤¤¤¤¤.',
      '',
      '',
      '',
      'See ¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤, ¤¤¤¤¤¤¤       ¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤.',
      '',
      '',
      '  one',
      '  two',
      '',
      '  a   ¤¤¤',
      '',
      '  c   d',
      '',
      '',
      '',
      '',
    ]);
  });

  it('is as long as its source, whatever characters stand in it', () => {
    const source = 'Ünïcode 🎉 `🎉` *and* `a`\r\nmore.\n';
    expect(maskOfPage('page.md', source)).toHaveLength(source.length);
  });

  it('finds inline code with its offsets, blocks, and examples that are shown', () => {
    const source = 'With ``a `b` c`` and `d`.\n\n```json\n{ "e": 1 }\n```\n\n<Example file="f.ts" />\n';
    const { spans, blocks, examples } = readPage('page.mdx', source);
    expect(spans.map(({ start, text }) => [text, source.slice(start, start + text.length)])).toEqual([
      ['a `b` c', 'a `b` c'],
      ['d', 'd'],
    ]);
    expect(blocks).toEqual(['{ "e": 1 }']);
    expect(examples).toEqual(['f.ts']);
  });
});
