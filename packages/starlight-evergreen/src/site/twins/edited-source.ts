import type { Html, RootContent } from 'mdast';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What has to be written anew: it looks different on the page, or its address stands elsewhere. */
const rewritten: ReadonlySet<string> = new Set(['code', 'containerDirective', 'definition', 'image', 'yaml']);

/**
 * A block of Markdown as it is written, with its links made absolute: thousands of generated pages need no more, and it
 * costs a tenth of writing them from their trees.
 *
 * @returns undefined when the block needs more than that.
 */
export function editedSource(
  block: RootContent,
  source: string,
  absolute: (url: string) => string,
): string | undefined {
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const edits: Edit[] = [];
  if (!collect(block, source, absolute, edits)) return undefined;
  let text = '';
  let from = start.offset;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  text += source.slice(from, end.offset);
  return text === '' ? '' : `${text}\n`;
}

/** In order of place. Says whether the block can be edited. */
function collect(
  node: RootContent,
  source: string,
  absolute: (url: string) => string,
  edits: Edit[],
): boolean {
  if (node.type === 'html') return collectHtml(node, source, edits);
  if (rewritten.has(node.type)) return false;
  if ('children' in node && !node.children.every((child) => collect(child, source, absolute, edits))) {
    return false;
  }
  if (node.type !== 'link' || absolute(node.url) === node.url) return true;
  const end = node.position?.end.offset;
  if (end === undefined || !source.slice(0, end).endsWith(`](${node.url})`)) return false;
  edits.push({ start: end - 1 - node.url.length, end: end - 1, text: absolute(node.url) });
  return true;
}

/** A fold with its line, as `textFold` writes it; without characters that HTML writes as entities. */
const foldStart = /^<details[^<>]*>\n\s*<summary>(?<line>[^<>&]+)<\/summary>$/;
const linkTag = /^(?:<a [^<>]*>|<\/a>)$/;

/** HTML within a block that generated pages are full of: the line of a fold is strong, and of links their text stays. */
function collectHtml({ value, position }: Html, source: string, edits: Edit[]): boolean {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const line = foldStart.exec(value)?.groups?.['line'];
  if (line !== undefined) edits.push({ start: start.offset, end: end.offset, text: `**${line}**` });
  else if (linkTag.test(value)) edits.push({ start: start.offset, end: end.offset, text: '' });
  else if (value === '</details>') {
    // With the empty line above it.
    const above = source.slice(0, start.offset).trimEnd().length;
    edits.push({ start: above, end: end.offset, text: '' });
  } else return false;
  return true;
}
