import { toString } from 'mdast-util-to-string';
import type { Nodes, RootContent } from 'mdast';
import type { PageElement, Writer } from './element.ts';
import { requiredText, textAttribute } from './element.ts';
import { inline, link, paragraph, strong, text } from './nodes.ts';

const nothing: Writer = () => [];

/** HTML elements in MDX that mean something in Markdown. Of all others their content stays. */
export const htmlElements: Readonly<Record<string, Writer>> = {
  a: (element) => [link(requiredText(element, 'href'), ...inline(element.children))],
  b: ({ children }) => [strong(...inline(children))],
  br: () => [{ type: 'break' }],
  code: ({ source }) => [{ type: 'inlineCode', value: source.map((node) => toString(node)).join('') }],
  dd: ({ children }) => [paragraph(...inline(children))],
  dt: ({ children }) => [paragraph(strong(...inline(children)))],
  em: ({ children }) => [{ type: 'emphasis', children: inline(children) }],
  figcaption: ({ children }) => [paragraph(...inline(children))],
  h2: (element) => heading(element, 2),
  h3: (element) => heading(element, 3),
  h4: (element) => heading(element, 4),
  i: ({ children }) => [{ type: 'emphasis', children: inline(children) }],
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

function heading({ children }: PageElement, depth: 2 | 3 | 4): RootContent[] {
  return [{ type: 'heading', depth, children: inline(children) }];
}

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
