/** Long enough for every name that people write, short enough for the file systems that there are. */
const longest = 100;

/**
 * `BalancesTrackResponse` -> `balances-track-response`: file names and addresses of pages. A name may be any text; what
 * comes out holds letters, digits, `-` and `_`, does not begin with the underscore of files that Astro leaves out, and is
 * never empty.
 * @param otherwise - for a name without a letter or a digit
 */
export function kebabCase(name: string, otherwise = 'unnamed'): string {
  const words = name
    .normalize('NFC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[-_]+/, '');
  return Array.from(words).slice(0, longest).join('').replace(/-+$/, '') || otherwise;
}
