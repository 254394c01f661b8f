import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** This project. */
export const project = resolve(import.meta.dirname, '../..');

/**
 * Copies what the examples need: their own files, the sandbox and the config. Pages and tests are left out.
 * @returns the folder of the copy
 */
export function copyProject(parent: string): string {
  const copy = mkdtempSync(join(parent, 'project-'));
  const left = new Set(['src/content', 'src/sandbox/conformance'].map((path) => join(project, path)));
  cpSync(join(project, 'src'), join(copy, 'src'), {
    recursive: true,
    filter: (path) => !left.has(path) && !path.endsWith('.test.ts'),
  });
  for (const name of ['package.json', 'docs.config.ts']) cpSync(join(project, name), join(copy, name));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
