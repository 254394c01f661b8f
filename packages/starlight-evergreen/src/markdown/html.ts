import type { BlockContent, Html } from 'mdast';
import type { PhrasingContent } from './build.ts';
import { markupText } from './markup.ts';

/** Attributes of an element; `true` for one without a value. */
export type HtmlAttributes = Readonly<Record<string, string | true>>;

/** An HTML element whose content is Markdown: Markdown has no form for it. */
export function htmlElement(
  name: string,
  attributes: HtmlAttributes,
  children: readonly BlockContent[],
): BlockContent[] {
  return [openTag(name, attributes), ...children, closeTag(name)];
}

/** The same within a line. */
export function inlineElement(
  name: string,
  attributes: HtmlAttributes,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  return [openTag(name, attributes), ...children, closeTag(name)];
}

/** A fold whose line is Markdown as well, such as a heading. */
export function fold(
  attributes: HtmlAttributes,
  summary: readonly BlockContent[],
  children: readonly BlockContent[],
): BlockContent[] {
  return [
    { type: 'html', value: `${tag('details', attributes)}\n<summary>` },
    ...summary,
    closeTag('summary'),
    ...children,
    closeTag('details'),
  ];
}

/**
 * A fold whose line is plain text.
 * @param summary - may hold anything
 */
export function textFold(
  attributes: HtmlAttributes,
  summary: string,
  children: readonly BlockContent[],
): BlockContent[] {
  return [
    { type: 'html', value: `${tag('details', attributes)}\n<summary>${markupText(summary)}</summary>` },
    ...children,
    closeTag('details'),
  ];
}

function openTag(name: string, attributes: HtmlAttributes): Html {
  return { type: 'html', value: tag(name, attributes) };
}

function closeTag(name: string): Html {
  return { type: 'html', value: `</${name}>` };
}

function tag(name: string, attributes: HtmlAttributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}="${markupText(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}
