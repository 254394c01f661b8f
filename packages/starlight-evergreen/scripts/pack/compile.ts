import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

/**
 * Compiles `src` into `dist`.
 * @throws Error when a module imports one from outside: `tsc` would write beside that one
 */
export function compile(folder: string): void {
  const source = join(folder, 'src') + sep;
  const files = tsc(folder, '--listFilesOnly').split('\n').filter(Boolean);
  const outside = files.filter((file) => !file.includes('/node_modules/') && !file.startsWith(source));
  if (outside.length > 0) throw new Error(`the package imports what is not in it:\n${outside.join('\n')}`);
  tsc(folder);
}

function tsc(folder: string, ...options: string[]): string {
  const path = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const project = join(folder, 'tsconfig.build.json');
  return execFileSync(process.execPath, [path, '--project', project, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
