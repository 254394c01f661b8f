import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** This project. */
export const project = resolve(import.meta.dirname, '../..');

/**
 * Copies what the examples need: their own files, the sandbox and the config. Pages are left out.
 * @returns the folder of the copy
 */
export function copyProject(parent: string): string {
  const copy = mkdtempSync(join(parent, 'project-'));
  const pages = join(project, 'src/content');
  cpSync(join(project, 'src'), join(copy, 'src'), {
    recursive: true,
    filter: (path) => path !== pages,
  });
  for (const name of ['package.json', 'docs.config.ts']) cpSync(join(project, name), join(copy, name));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
