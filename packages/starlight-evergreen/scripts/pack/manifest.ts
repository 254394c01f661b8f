/**
 * The manifest that is published: what points at the TypeScript of the repository points at what is compiled from it.
 * @param exists - tells whether a file, relative to the package's folder, is there
 * @throws Error for a path that leads to no file
 */
export function publishedManifest(source: unknown, exists: (path: string) => boolean): object {
  if (!isRecord(source)) throw new Error('package.json is no object');
  const entries = Object.entries(source).filter(([key]) => key !== 'devDependencies');
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'scripts') return [key, packScripts(value)];
      if (key === 'bin') return [key, eachText(value, (path) => found(compiledPath(path), exists))];
      if (key === 'dependencies') return [key, eachText(value, rangeOf)];
      if (key === 'exports') return [key, eachText(value, (path) => entryOf(path, exists))];
      return [key, value];
    }),
  );
}

/** When a pack is cut short, this manifest stays: the next one must find what puts the other back. */
function packScripts(scripts: unknown): object {
  const entries = isRecord(scripts) ? Object.entries(scripts) : [];
  return Object.fromEntries(entries.filter(([name]) => name === 'prepack' || name === 'postpack'));
}

/** The modules that the package's entries are, relative to `src`. */
export function entriesOf(source: unknown): string[] {
  const { exports = {} } = isRecord(source) ? source : {};
  const paths = isRecord(exports) ? Object.values(exports) : [];
  return paths.flatMap((path) =>
    typeof path === 'string' && path.endsWith('.ts') ? [path.replace('./src/', '')] : [],
  );
}

/**
 * The repository has exact versions, so that it is the same tomorrow. A site may take what is compatible; TypeScript's minor
 * versions are not.
 */
function rangeOf(version: string, name: string): string {
  if (!/^\d/.test(version)) return version;
  return name === 'typescript' ? `~${version}` : `^${version}`;
}

/** One text, or several by their name. */
function eachText(value: unknown, change: (text: string, name: string) => unknown, name = ''): unknown {
  if (typeof value === 'string') return change(value, name);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, eachText(each, change, key)]));
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
