import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isAuthored } from '../config/authored-pages.ts';
import { walk } from '../files/walk.ts';
import { readNote } from './notes.ts';
import { type Generated, generatedSchema, type Seen } from './schema.ts';

const nothing: Pick<Generated, 'stamp' | 'folders' | 'examples'> = { stamp: '', folders: [], examples: [] };

/** What a command sees now: to be asked before it reads a page. */
export function lookAt(root: string): Seen {
  const { stamp, folders, examples } = readNote(root, 'generated', generatedSchema) ?? nothing;
  return { stamp, authored: digestOfAuthored(root, folders, examples) };
}

/** Of all pages and examples that people write. */
function digestOfAuthored(root: string, folders: readonly string[], examples: readonly string[]): string {
  const content = join(root, 'src/content/docs');
  const pages = (walk(content) ?? []).filter((file) => isAuthored(content, file, folders));
  const files = [...pages, ...examples.flatMap((folder) => walk(join(root, folder)) ?? [])];
  return digestOf(files.flatMap((file) => [relative(root, file), readFileSync(file)]));
}

/** SHA-256 of parts, each told from the next. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part);
  return hash.digest('hex');
}
