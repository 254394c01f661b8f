import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findPackage } from '../packages/starlight-evergreen/src/files/find-package.ts';

/** In the text after `anchor`, the first `from` becomes `to`. */
export interface TextChange {
  anchor: string;
  from: string;
  to: string;
}

/**
 * A project in which a changed copy of a package is installed.
 * @returns the project's folder, for the caller to remove
 */
export function copyPackage(
  root: string,
  name: string,
  {
    declarations = [],
    code = [],
  }: { declarations?: readonly TextChange[]; code?: readonly TextChange[] } = {},
): string {
  const project = mkdtempSync(join(tmpdir(), 'drift-'));
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  for (const each of readdirSync(join(root, 'node_modules'))) {
    if (each !== name) symlinkSync(join(root, 'node_modules', each), join(modules, each));
  }
  const entry = findPackage(name, root);
  const installed = join(root, 'node_modules', name);
  const copy = (path: string, changes: readonly TextChange[]) => {
    const target = join(modules, name, relative(installed, path));
    mkdirSync(dirname(target), { recursive: true });
    if (changes.length === 0) cpSync(path, target);
    else writeFileSync(target, changes.reduce(changed, readFileSync(path, 'utf8')));
  };
  copy(join(installed, 'package.json'), []);
  copy(entry.declarations, declarations);
  copy(entry.code, code);
  return project;
}

function changed(text: string, { anchor, from, to }: TextChange): string {
  const start = text.indexOf(anchor);
  const at = text.indexOf(from, start);
  if (start === -1 || at === -1) throw new Error(`"${from}" does not stand after "${anchor}"`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
