/**
 * A type without what says nothing to a reader: that a name is imported stands in the code, and TypeScript says it twice,
 * in front and in a last line.
 */
export function shownType(type: string): string {
  return type.replace(/^\(alias\) /, '').replace(/\nimport [\w$]+$/, '');
}

/** TSDoc as plain text with backticks: links become their texts. */
export function shownDocs(docs: string): string {
  return docs
    .replace(
      /\{@link(?:code|plain)?\s+([^}|\s]+)(?:\s*\|\s*|\s+)?([^}]*)\}/g,
      (_, target: string, label: string) => (label.trim() === '' ? `\`${target}\`` : label.trim()),
    )
    .replace(/\[([^\]\n]+)\]\((?:https?:|\/|#)(?:[^()\s]|\([^()\s]*\))*\)/g, '$1');
}
