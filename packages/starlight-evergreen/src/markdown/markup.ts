/** Attributes of an element; one that is undefined is left out. */
export type MarkupAttributes = Readonly<Record<string, string | true | undefined>>;

/**
 * An element of HTML as text, for what Markdown has no form of.
 * @param content - HTML: elements from here, or text from {@link markupText}
 */
export function markup(
  tag: string,
  attributes: MarkupAttributes = {},
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${name}` : ` ${name}="${markupText(value)}"`;
  });
  return `<${tag}${written.join('')}>${content.join('')}</${tag}>`;
}

/** Text as HTML. A line end would end the block of HTML that it stands in. */
export function markupText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s*[\r\n]\s*/g, ' ');
}
