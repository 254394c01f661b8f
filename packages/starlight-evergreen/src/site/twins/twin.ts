import type { Problem } from '../../problem/problem.ts';
import { bannerNote } from './banner.ts';
import { editedSource } from './edited-source.ts';
import type { Surroundings } from './element.ts';
import { link, paragraph, text } from '../../markdown/build.ts';
import { parsePage } from '../../markdown/parse-page.ts';
import { blocks } from '../../markdown/paragraphs.ts';
import type { PageSource } from './page-source.ts';
import { PlainMarkdown } from './plain-markdown.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import { twinHead } from './twin-head.ts';

/** A page as Markdown. */
export interface Twin {
  text: string;
  /** What in the page has no form in Markdown. */
  problems: Problem[];
}

/**
 * A page as Markdown for people and machines: its title, what it is about, where it is, and all it says.
 *
 * @param origin the site's address.
 */
export function twin(page: PageSource, origin: string, surroundings: Surroundings): Twin {
  const plain = new PlainMarkdown(page, origin, surroundings);
  const actions = (page.data.hero?.actions ?? []).map((action) =>
    paragraph(link(plain.absolute(action.link), text(action.text))),
  );
  const { banner } = page.data;
  const note = banner === undefined ? [] : bannerNote(banner.content, (url) => plain.absolute(url));
  const head = [...twinHead(page.data, new URL(page.path, origin).href), ...note, ...actions];
  const isMarkdown = page.file.endsWith('.md');
  const parts = parsePage(page.text, isMarkdown ? 'md' : 'mdx').children.map((node) => {
    const edited = isMarkdown ? editedSource(node, page.text, (url) => plain.absolute(url)) : undefined;
    return edited ?? writeMarkdown(blocks(plain.write([node])));
  });
  const written = [writeMarkdown(head), ...parts].filter((part) => part !== '');
  return { text: written.join('\n'), problems: plain.problems };
}
