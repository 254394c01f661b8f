import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Writes files into a folder of their own, which goes when the test ends. Modules in it find the project's zod.
 * @param files - text by path
 * @returns absolute path of the folder
 */
export function temporaryProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'docs-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/zod'), join(root, 'node_modules/zod'));
  for (const [file, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** A project in which the package of a folder is installed. */
export function linkPackage(name: string, folder: string): string {
  const root = temporaryProject({});
  symlinkSync(folder, join(root, 'node_modules', name));
  return root;
}
