import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Questions } from './questions.ts';

/** A file of the new site. */
export interface SiteFile {
  /** Relative to the project. */
  path: string;
  text: string;
  /** Whether it is a file of the person's own with something put in, so that replacing it loses nothing. */
  isCompleted?: boolean;
}

/** What became of each file. */
export interface Written {
  path: string;
  outcome: 'written' | 'completed' | 'unchanged' | 'kept';
}

/** Writes files one after another. One that exists and says something else is only replaced when a person agrees. */
export async function writeSite(
  root: string,
  files: readonly SiteFile[],
  questions: Pick<Questions, 'replace'>,
): Promise<Written[]> {
  const results: Written[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a person answers one question after another
    results.push({ path: file.path, outcome: await writeOne(join(root, file.path), file, questions) });
  }
  return results;
}

async function writeOne(
  path: string,
  file: SiteFile,
  questions: Pick<Questions, 'replace'>,
): Promise<Written['outcome']> {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === file.text) return 'unchanged';
  if (before !== undefined && !file.isCompleted && !(await questions.replace(file.path))) return 'kept';
  writeWhole(path, file.text);
  return before !== undefined && file.isCompleted ? 'completed' : 'written';
}
