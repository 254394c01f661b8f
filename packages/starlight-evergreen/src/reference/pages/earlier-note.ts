/** What stands at the top of a page of an earlier version, as HTML. */
export function earlierNote(
  version: string,
  current: { version: string; href: string; isSame: boolean },
): string {
  const link = (text: string): string => `<a href="${escaped(current.href)}">${escaped(text)}</a>`;
  const rest = current.isSame
    ? `The current one is ${link(current.version)}.`
    : `The current one, ${link(current.version)}, does not have this.`;
  return `This is version ${version}. ${rest}`;
}

/** A name on the way to a model may hold anything. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
