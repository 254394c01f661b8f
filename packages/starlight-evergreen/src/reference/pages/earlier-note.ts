/** What stands at the top of a page of an earlier version, as HTML. */
export function earlierNote(
  version: string,
  current: { version: string; href: string; isSame: boolean },
): string {
  const link = (text: string): string => `<a href="${current.href}">${text}</a>`;
  const rest = current.isSame
    ? `The current one is ${link(current.version)}.`
    : `The current one, ${link(current.version)}, does not have this.`;
  return `This is version ${version}. ${rest}`;
}
