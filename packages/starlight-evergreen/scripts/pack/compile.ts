import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

/**
 * Compiles `src` into `dist`.
 * @throws Error when a module imports one from outside: `tsc` would write beside that one
 */
export function compile(folder: string): void {
  const source = join(folder, 'src') + sep;
  const files = tsc(folder, ['--listFilesOnly']).split('\n').filter(Boolean);
  const outside = files.filter((file) => !file.includes('/node_modules/') && !file.startsWith(source));
  if (outside.length > 0) throw new Error(`the package imports what is not in it:\n${outside.join('\n')}`);
  tsc(folder);
  const dist = join(folder, 'dist');
  for (const file of globSync('**/*.js', { cwd: dist })) {
    const path = join(dist, file);
    writeFileSync(path, withoutHelper(readFileSync(path, 'utf8')));
  }
}

/** @returns what it prints; when it fails that is seen */
function tsc(folder: string, options: readonly string[] = []): string {
  const path = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const project = join(folder, 'tsconfig.build.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, '--project', project, ...options], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the package does not compile:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * `tsc` gives what only a run knows, as in `import(url)`, to a helper that would change its ending. What we import so has the
 * ending it should have, and a function that is sent to a browser leaves the helper behind.
 * @throws Error when the helper is written in another way than it was
 */
export function withoutHelper(code: string): string {
  const definition = /^var __rewriteRelativeImportExtension = [^]*?^};\n/m;
  const call = /\bimport\(__rewriteRelativeImportExtension\((?<url>.*?)(?:, (?:true|false))?\)\)/g;
  const plain = code.replace(definition, '').replace(call, 'import($<url>)');
  if (plain.includes('__rewriteRelativeImportExtension'))
    throw new Error('tsc writes its helper in another way');
  return plain;
}
