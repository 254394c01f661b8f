import { toString } from 'mdast-util-to-string';
import type { Nodes, RootContent } from 'mdast';
import type { PageElement, Writer } from './element.ts';
import { requiredText, textAttribute } from './element.ts';
import { emphasis, heading, inlineCode, link, paragraph, strong, text } from '../../markdown/build.ts';
import { inline } from '../../markdown/paragraphs.ts';

const nothing: Writer = () => [];

/** HTML elements in MDX that mean something in Markdown. Of all others their content stays. */
export const htmlElements: Readonly<Record<string, Writer>> = {
  a: (element) => [link(requiredText(element, 'href'), ...inline(element.children))],
  b: ({ children }) => [strong(...inline(children))],
  br: () => [{ type: 'break' }],
  code: ({ source }) => [inlineCode(source.map((node) => toString(node)).join(''))],
  dd: ({ children }) => [paragraph(...inline(children))],
  dt: ({ children }) => [paragraph(strong(...inline(children)))],
  em: ({ children }) => [emphasis(...inline(children))],
  figcaption: ({ children }) => [paragraph(...inline(children))],
  h2: ({ children }) => [heading(2, ...inline(children))],
  h3: ({ children }) => [heading(3, ...inline(children))],
  h4: ({ children }) => [heading(4, ...inline(children))],
  i: ({ children }) => [emphasis(...inline(children))],
  img: (element) => [
    { type: 'image', url: requiredText(element, 'src'), alt: textAttribute(element, 'alt') ?? '' },
  ],
  p: ({ children }) => [paragraph(...inline(children))],
  script: nothing,
  strong: ({ children }) => [strong(...inline(children))],
  style: nothing,
  summary: ({ children }) => [paragraph(strong(...inline(children)))],
  svg: (element) => drawing(element),
};

/** A drawing as what it tells those who do not see it. */
function drawing(element: PageElement): RootContent[] {
  const label = textAttribute(element, 'aria-label');
  const told = [
    ...(label === undefined ? [] : [label]),
    ...element.source
      .filter((node) => 'name' in node && (node.name === 'title' || node.name === 'desc'))
      .map((node: Nodes) => toString(node).trim()),
  ];
  return told.length === 0 ? [] : [paragraph(text(`Picture: ${told.join(' ')}`))];
}
