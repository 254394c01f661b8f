import { isInside } from '../files/is-inside.ts';

/** Pages that speak of another version of a package than the project has installed. Plain data. */
export interface VersionedPages {
  /** Their folder, absolute. */
  folder: string;
  /** Name of the package. */
  name: string;
  /** The folder whose `node_modules` has that version, absolute. */
  root: string;
}

/**
 * The folder from which blocks in a folder see a package.
 * @returns undefined where that is the one in which they stand
 */
export function rootOfVersion(
  versions: readonly VersionedPages[],
  name: string,
  folder: string,
): string | undefined {
  return versions.find((each) => each.name === name && isInside(folder, each.folder))?.root;
}
