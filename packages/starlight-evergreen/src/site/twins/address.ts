/**
 * Where a page's Markdown is: `/install/` has it at `/install.md`, the front page at `/index.md`.
 *
 * @param path of the page, with the slash at its end.
 */
export function twinAddress(path: string): string {
  return path === '/' ? '/index.md' : path.replace(/\/$/, '.md');
}

/** The path of the page whose Markdown is at an address, or undefined when the address is not one of those. */
export function pageOfTwin(address: string): string | undefined {
  if (!address.endsWith('.md')) return undefined;
  return address === '/index.md' ? '/' : address.replace(/\.md$/, '/');
}
