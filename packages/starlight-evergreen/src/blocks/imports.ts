/** Import, export, dynamic import, `require`, module augmentation, `@import` and `@jsxImportSource` in one pattern. */
const specifier =
  /\b(?:from|import|require|module)\b(?:\s|\(|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/.*\n)*(['"`])([^'"`\n]+)\1/g;
const reference = /^\s*\/\/\/\s*<reference\s+(types|path)\s*=\s*(['"])([^'"\n]+)\2/gm;
const jsxSource = /@jsxImportSource\s+(\S+)/g;

/**
 * Every module that code names, without duplicates. It may name too many (a string that looks like an
 * import): that only makes a cache key stricter.
 */
export function importedModules(code: string): string[] {
  const found = new Set<string>();
  for (const match of code.matchAll(specifier)) found.add(match[2] ?? '');
  for (const [, kind, , name = ''] of code.matchAll(reference)) {
    found.add(kind === 'path' && !name.startsWith('.') ? `./${name}` : name);
  }
  for (const match of code.matchAll(jsxSource)) found.add(match[1] ?? '');
  return [...found];
}

/** Whether a specifier names a file: by a path, not by a package. */
export function isPath(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..';
}
