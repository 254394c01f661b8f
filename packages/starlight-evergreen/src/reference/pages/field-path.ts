/** What the sections of an operation's page put before the names of their fields. */
export type FieldRoot = 'params' | 'result';

/** Addresses of fields on one page: the path of their names, such as `result.balance.remaining`. */
export class FieldPaths {
  readonly #taken = new Set<string>();

  /**
   * The address of a field. Two variants of a union may have fields of one name: the second is `params.item.id-2`.
   * @param parent - address of the field it is in, or the section's root
   */
  take(parent: string, name: string): string {
    const path = `${parent}.${pathPart(name)}`;
    let free = path;
    for (let count = 2; this.#taken.has(free); count += 1) free = `${path}-${count}`;
    this.#taken.add(free);
    return free;
  }
}

/** A field's name as a part of an address: names of an API are identifiers, but nothing holds an SDK to that. */
export function pathPart(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, '-');
}

/** The anchor of a field, or of the section that holds all. */
export function sectionAnchor(path: string): string {
  return path === 'params' ? '#parameters' : `#${path}`;
}
