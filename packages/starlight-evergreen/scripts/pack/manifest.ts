/** What is only of use in the repository. */
const internal = new Set(['scripts', 'devDependencies']);

/**
 * The manifest that is published: what points at the TypeScript of the repository points at what is compiled from it.
 * @param exists - tells whether a file, relative to the package's folder, is there
 * @throws Error for a path that leads to no file
 */
export function publishedManifest(source: unknown, exists: (path: string) => boolean): object {
  if (!isRecord(source)) throw new Error('package.json is no object');
  const entries = Object.entries(source).filter(([key]) => !internal.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'bin') return [key, eachPath(value, (path) => found(compiledPath(path), exists))];
      if (key === 'exports') return [key, eachPath(value, (path) => entryOf(path, exists))];
      return [key, value];
    }),
  );
}

/** One path, or several by their name. */
function eachPath(value: unknown, change: (path: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachPath(each, change)]));
}

function entryOf(path: string, exists: (path: string) => boolean): unknown {
  if (!path.startsWith('./src/')) return path;
  const compiled = found(compiledPath(path), exists);
  if (!path.endsWith('.ts')) return compiled;
  return { types: found(compiled.replace(/\.js$/, '.d.ts'), exists), default: compiled };
}

/** `./src/cli/cli.ts` -> `./dist/cli/cli.js`. */
function compiledPath(path: string): string {
  return path.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '.js');
}

function found(path: string, exists: (path: string) => boolean): string {
  if (path.includes('*') || exists(path)) return path;
  throw new Error(`package.json leads to ${path}, which was not compiled`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
