import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { inlineCode, heading, text } from '../../markdown/build.ts';
import { renderPage } from '../../markdown/page.ts';
import { enumeration, field, model, object, referenceOf, string } from '../testing/reference.ts';
import { operationPage } from './operation-page.ts';
import { readProse } from './prose.ts';
import { contextOf } from './testing/context.ts';
import { nodesOf, parseMarkdown, siteFrontMatter, siteHtml, visibleText } from './testing/markup.ts';

/** A page as the generator builds it: its own headings with untrusted prose between and after them. */
function pageWith(prose: string): string {
  return renderPage('page.md', { title: prose, description: prose }, [
    ...readProse(prose),
    heading(2, text('Fields')),
    heading(3, inlineCode(prose.trim() === '' ? 'name' : prose)),
    ...readProse(prose),
  ]).text;
}

const harmlessTags =
  /^<\/?(?:p|h[23]|code|pre|em|strong|del|a|ul|ol|li|blockquote|table|thead|tbody|tr|t[hd]|br|hr|input)\b[^<>]*>$/;

async function expectTame(prose: string): Promise<void> {
  const page = pageWith(prose);
  const nodes = nodesOf(parseMarkdown(page));
  expect(blockKinds(parseMarkdown(renderPage('page.md', {}, readProse(prose)).text))).toEqual(
    blockKinds({ type: 'root', children: readProse(prose) }),
  );
  const kinds = nodes.map(({ type }) => type);
  expect(kinds.filter((kind) => kind === 'html' || kind === 'image' || kind === 'definition')).toEqual([]);
  expect(nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual([2, 3]);
  for (const node of nodes) if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/i);

  const said = prose.toWellFormed();
  expect(siteFrontMatter(page)).toEqual({ title: said, description: said });

  const html = await siteHtml(page);
  const tags = html.match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !harmlessTags.test(tag))).toEqual([]);
  expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3']);
  for (const [, url = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g))
    expect(url).toMatch(/^(?:https?:\/\/|mailto:)/i);
  expect(html).not.toMatch(/<[^>]* (?:on\w+|style)=/i);
}

/** The kinds of a page's blocks. Lists that follow one another may become one, which changes no word. */
function blockKinds({ children }: Root): string[] {
  const kinds = children.map(({ type }) => type).filter((kind) => kind !== 'yaml');
  return kinds.filter((kind, index) => kind !== 'list' || kinds[index - 1] !== 'list');
}

const hostile: Record<string, string> = {
  pipe: 'a | b | c',
  script: '<script>alert(1)</script>',
  'script with blank lines': '<script>\n\n# not a heading\n\n    not code\n</script>',
  'inline html': 'a <b onclick="x()">b</b> c <img src=x onerror=alert(1)>',
  'html comment': 'before <!-- hidden --> after',
  'html block comment': '<!-- hidden\n\n# still hidden -->',
  braces: '{x} {{y}} ${z} {% raw %}',
  backticks: 'a ` b `` c ``` d',
  newlines: 'a\nb\n\nc\r\nd',
  'script link': '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x)',
  'entity link': '[x](java&#115;cript:alert(1)) [y](&#x6A;avascript:alert(1))',
  'reference link': '[x][y]\n\n[y]: javascript:alert(1)',
  autolink: '<javascript:alert(1)> <https://example.com/?a=b&c=d> https://example.com/path www.example.com',
  'local link': '[x](/admin) [y](../up) [z](//example.com)',
  image: '![alt](https://example.com/track.gif) ![](x)',
  headings: '# one\n\ntwo\n===\n\nthree\n---\n\n###### six',
  'empty heading': '#\n\n##',
  aside: ':::note\ninside\n:::',
  'titled aside': ':::caution[Take care]{icon="star"}\ninside\n:::',
  'leaf directive': '::video{src=x}',
  'text directive': 'a :icon[x] b:c d:e[f]{g=h} :i',
  rule: 'a\n\n---\n\n***\n\n___',
  'front matter': '---\ntitle: stolen\n---',
  esm: "import x from 'y'\n\nexport const a = 1",
  'long word': 'x'.repeat(5000),
  'unbalanced fence': '```ts\nconst a = 1;',
  'fence in fence': '````\n```\n````\n~~~\n```',
  'right to left': '\u202eabc\u202c \u05d0\u05d1\u05d2 \u2066x\u2069',
  table: '| a | b |\n| - | - |\n| `x|y` | <b> |',
  'aligned table': '| a | b |\n| :-: | -: |',
  list: '- [ ] a\n- [x] b\n\n1. c\n2. <b>\n\n* d\n\n+ e',
  footnote: 'a[^1]\n\n[^1]: b <script>',
  entities: '&lt;script&gt; &#60;b&#62; &amp;lt; a&#10;&#10;# b',
  escapes: '\\# \\* \\` \\\\ \\<b>',
  emphasis: '*a **b* c** ___d__ ~~e~ ~~~f~~',
  controls: 'a\u0000b\u0007c\u007f\u0085\u2028\u2029\ufeff\ud800',
  spaces: '    code\n\n\ttab\n\n  \n',
  nothing: '',
};

describe('hostile text', () => {
  it.each(Object.entries(hostile))('%s comes out as text or as safe Markdown', async (_, prose) => {
    await expectTame(prose);
  });

  it('made of the special characters of Markdown, HTML and directives', async () => {
    const token = fc.constantFrom(
      ...'\\`*_{}[]()#+-.!|<>~:=^&;"\'/\n\n  \taZ1@$%'.split(''),
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '&#10;',
      '&lt;',
      '```',
      '~~~',
      ':::',
      'note',
      '---',
      '===',
      '- ',
      '1. ',
      '> ',
      '# ',
      '](',
      'javascript:',
      'https://a.b',
      '[^1]',
      '| - |',
      '<script>',
      '</script>',
      '    ',
      '\r\n',
      'www.a.bc',
      'a@b.cd',
    );
    const prose = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(''));
    await fc.assert(fc.asyncProperty(prose, expectTame), { numRuns: 1500, seed: 20260218 });
  });

  it.each([
    'a | b',
    '<script>alert(1)</script>',
    '{x} and ${y}',
    'a ` b',
    "import x from 'y'",
    ':::note',
    ':icon[x]',
    'a:b',
    '\u05d0\u05d1\u05d2',
    '<!-- comment -->',
    '<b>bold</b>',
    'a * b * c',
    'snake_case_name',
    '2 < 3 && 4 > 3',
    'www',
    'C:\\path\\to',
    '~/home',
    'a^b',
    '$5 and $6',
    '100%',
    '[not a link]',
    '!bang',
    '#hash',
    '@someone',
    '-dash',
  ])('%j is seen as it was written', async (prose) => {
    const written = prose.replace(/\s+/g, '');
    const page = renderPage('page.md', {}, readProse(prose)).text;
    expect(toString(parseMarkdown(page)).replace(/\s+/g, '')).toBe(written);
    expect(visibleText(await siteHtml(page))).toBe(written);
  });

  it('any words keep their letters', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (words) => {
        const seen = text(words.join(' ').replace(/\s+/g, ' ').trim());
        const page = renderPage('page.md', {}, [{ type: 'paragraph', children: [seen] }]).text;
        expect(visibleText(await siteHtml(page))).toBe(seen.value.replace(/\s+/g, ''));
      }),
      { numRuns: 500, seed: 20260218 },
    );
  });
});

describe('hostile names and descriptions', () => {
  const nasty = '"><script>alert(1)</script>\n\n# no <b onclick="x()">heading</b> `` :::note {x}';

  it('are text on the page of an operation', async () => {
    const inner = object('Inner', [field(nasty, string, { description: nasty, deprecated: nasty })]);
    const params = object('Params', [
      field(nasty, model('Inner'), { description: nasty, wireName: nasty }),
      field('again', model('Inner')),
      field('state', model('State')),
    ]);
    const reference = {
      ...referenceOf(inner, params, enumeration('State', nasty, 'on')),
      operations: [
        { name: 'shops.get', description: nasty, request: model('Params'), method: nasty, path: nasty },
      ],
    };
    const examples = [1, 2].map((each) => ({
      title: `${nasty} ${each}`,
      code: 'void 1;',
      scenario: 'shop',
      isError: false,
      exchanges: [],
    }));
    const context = contextOf(reference, {}, { operationExamples: new Map([['shops.get', examples]]) });
    const [operation] = reference.operations;
    const { text: page } = operationPage(operation ?? { name: '' }, context);
    const html = await siteHtml(page);
    const tags = (html.match(/<[^>]*>/g) ?? []).map((tag) => /^<\/?([a-z\d]+)/.exec(tag)?.[1]);
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('b');
    expect(html.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<[^>]* (?:on\w+|style)\b/i);
    expect(html.match(/<details/g)?.length).toBe(html.match(/<\/details>/g)?.length);
    expect(html.match(/<h2/g)?.length).toBe(3);
  });
});
