/**
 * Puts text into the clipboard. Some browsers only let a page do so while a press is handled, so they are given a promise of
 * the text; others do not know such promises.
 * @throws when the browser does not allow it
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
