/**
 * The id of an exported name on the page that shows its shape. Headings have lower-case ids, so a name with a capital is
 * an id of its own; headings hold no dots, so one without capitals is as well.
 */
export function nameAnchor(name: string): string {
  return name === name.toLowerCase() ? `type.${name}` : name;
}
