/**
 * A name for a model that no other has: its own, else with the folder of its entry before it: `operations.Usage`.
 * @param specifier - the entry that exports it
 */
export function qualifiedName(
  exported: string,
  specifier: string,
  packageName: string,
  isTaken: (name: string) => boolean,
): string {
  // `shop.Plan` of a namespace is a plan to those who read of it.
  const bare = exported.slice(exported.lastIndexOf('.') + 1);
  const folder = specifier
    .slice(packageName.length)
    .replace(/\.[mc]?js$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== 'index' && part.toLowerCase() !== bare.toLowerCase())
    .at(-1);
  const candidates = [bare, exported, ...(folder === undefined ? [] : [`${folder}.${bare}`])];
  const free = candidates.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  const last = candidates.at(-1) ?? bare;
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${last}${number}`)) return `${last}${number}`;
  }
}
