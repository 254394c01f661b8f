import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * The calls that a package lists in its README, in lower case: below a heading `### [Chat.Files](…)` the items
 * `* [list](…)`. Undefined for a package that has no such list.
 */
export function listedCalls(folder: string): Set<string> | undefined {
  const path = join(folder, 'README.md');
  if (!existsSync(path)) return undefined;
  const calls = new Set<string>();
  let group: string | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, heading] = /^#{3,4} \[([^\]]+)\]\(docs\/sdks\//.exec(line) ?? [];
    if (heading !== undefined) group = / SDK$/i.test(heading) ? '' : `${heading}.`;
    else if (line.startsWith('#')) group = undefined;
    const [, call] = /^\* \[~{0,2}([\w$]+)~{0,2}\]\(docs\/sdks\//.exec(line) ?? [];
    if (call !== undefined && group !== undefined) calls.add(`${group}${call}`.toLowerCase());
  }
  return calls.size > 0 ? calls : undefined;
}

/** The paths that a package's code sends requests to, each placeholder as `{}`, without marks that tell two of them apart. */
export function pathsInCode(folder: string): Set<string> {
  const paths = new Set<string>();
  for (const file of globSync('**/funcs/*.js', {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/commonjs/**'],
    absolute: true,
  })) {
    for (const [, , path = ''] of readFileSync(file, 'utf8').matchAll(/pathToFunc\)?\((["'`])(.+?)\1/g))
      paths.add(withoutNames(path));
  }
  return paths;
}

/** The calls that have a function of their own which sends a request: `beta.files.get` is `betafilesget`. */
export function sendingCalls(folder: string): Set<string> {
  const files = globSync('**/funcs/*.js', { cwd: folder, ignore: ['**/node_modules/**'], absolute: true });
  const sending = files.filter((file) => readFileSync(file, 'utf8').includes('pathToFunc('));
  return new Set(sending.map((file) => basename(file, '.js').toLowerCase()));
}

/** Whether a path is one of the code's, below the address of a server. */
export function isInCode(path: string, paths: ReadonlySet<string>): boolean {
  const bare = withoutNames(path);
  if (paths.has(bare)) return true;
  for (let at = bare.indexOf('/', 1); at !== -1; at = bare.indexOf('/', at + 1))
    if (paths.has(bare.slice(at))) return true;
  return false;
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}').replace(/#.*$/, '');
}
