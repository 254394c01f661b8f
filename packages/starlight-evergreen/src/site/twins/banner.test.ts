import { expect, test } from 'vitest';
import { readPageSource } from './page-source.ts';
import { surroundings } from './testing/surroundings.ts';
import { twin } from './twin.ts';

function textOf(frontMatter: string): string {
  const page = readPageSource('src/content/docs', 'a.md', `---\ntitle: A\n${frontMatter}\n---\n\nText.\n`);
  return twin(page, 'https://docs.example', surroundings()).text;
}

test('what stands at the top of a page stands at the top of its Markdown, with its links', () => {
  const banner = 'This is <b>1.0</b> & old. The current one is <a href="/b/">2.0</a>.<script>x()</script>';
  expect(textOf(`banner: ${JSON.stringify({ content: banner })}`)).toBe(
    '# A\n\nSource: <https://docs.example/a/>\n\n> This is 1.0 & old. The current one is [2.0](https://docs.example/b/).\n\nText.\n',
  );
});

test('a banner without words is none', () => {
  expect(textOf('banner: { content: "" }')).toBe('# A\n\nSource: <https://docs.example/a/>\n\nText.\n');
});
