import { relative, resolve, sep } from 'node:path';

/** Whether a path is the folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const route = relative(folder, path);
  return route !== '..' && !route.startsWith(`..${sep}`) && resolve(folder, route) === resolve(path);
}
