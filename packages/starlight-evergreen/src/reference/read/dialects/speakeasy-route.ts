import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenRoute } from './dialect.ts';

/**
 * How a call travels, as its function in `funcs` says: `pathToFunc("/v1/files/{file_id}")` and `method: "GET"`.
 * @param declarations - the file that declares the class with the call, in `sdk` beside that folder
 * @param operation - `beta.files.get` has the function `betaFilesGet`
 */
export function speakeasyRoute(declarations: string, operation: string): WrittenRoute | undefined {
  const [first = '', ...rest] = operation.split('.');
  const name = first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  const file = join(dirname(declarations), '../funcs', `${name}.js`);
  if (!existsSync(file)) return undefined;
  const code = readFileSync(file, 'utf8');
  const [, path] = /pathToFunc\)?\("([^"]+)"/.exec(code) ?? [];
  const [, method] = /\bmethod: "([A-Z]+)"/.exec(code) ?? [];
  // What follows `#` only tells two calls of one path apart.
  return path === undefined || method === undefined ? undefined : { method, path: path.replace(/#.*$/, '') };
}
