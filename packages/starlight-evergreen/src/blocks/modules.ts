import { resolve } from 'node:path';

/** Where modules come from that are not packages: specifier (one `*` allowed) to files, absolute. Like `paths` in a tsconfig. */
export type ModuleMap = Readonly<Record<string, readonly string[]>>;

/** Makes the files of a map absolute. */
export function resolveModuleMap(modules: Record<string, readonly string[]>, root: string): ModuleMap {
  return Object.fromEntries(
    Object.entries(modules).map(([name, files]) => [name, files.map((file) => resolve(root, file))]),
  );
}

/** The files a specifier is mapped to, or `undefined` when the map says nothing of it. */
export function mappedFiles(modules: ModuleMap, specifier: string): readonly string[] | undefined {
  if (Object.hasOwn(modules, specifier)) return modules[specifier];
  for (const [pattern, files] of Object.entries(modules)) {
    const star = pattern.indexOf('*');
    if (star === -1) continue;
    const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
    const fits = specifier.length >= pattern.length - 1;
    if (!fits || !specifier.startsWith(start) || !specifier.endsWith(end)) continue;
    const part = specifier.slice(start.length, specifier.length - end.length);
    return files.map((file) => file.replace('*', () => part));
  }
  return undefined;
}
