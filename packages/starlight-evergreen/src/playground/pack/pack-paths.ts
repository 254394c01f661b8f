import { basename } from 'node:path';
import { isInside } from '../../files/is-inside.ts';
import { packLibrary, packRoot } from '../language/types-pack.ts';

const packages = '/node_modules/';

/** Returns a function that says how a file is called in a pack: the same on every machine. */
export function packPaths(root: string, library: string): (file: string) => string {
  return (file) => {
    if (isInside(file, library)) return `${packLibrary}${file.slice(library.length)}`;
    if (isInside(file, root)) return `${packRoot}${file.slice(root.length)}`;
    // A workspace keeps its packages further up.
    const start = file.indexOf(packages);
    return start === -1 ? `${packRoot}/outside/${basename(file)}` : `${packRoot}${file.slice(start)}`;
  };
}
