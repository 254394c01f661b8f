import fs from 'node:fs';

/** What a program asks of a path: what a file holds, what is in a folder, what stands there, or where links of it lead. */
export type Question = 'content' | 'names' | 'kind' | 'target';

/** An answer that a program was given: it would do the same again while each of them stays the same. */
export type Answered = [question: Question, path: string, answer: string];

// Taken before anything is put in their place.
const { statSync, readdirSync } = fs;
const realpathSync = fs.realpathSync.native;

/** The answer to a question as a short text; of what a file holds, its time and size stand for it. */
export function answerTo(question: Question, path: string): string {
  try {
    if (question === 'names') return namesIn(path);
    if (question === 'target') return realpathSync(path);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    if (question === 'content') return `${stats.mtimeMs} ${stats.size}`;
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function namesIn(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : entry.isSymbolicLink() ? '@' : ''}`)
    .toSorted()
    .join('|');
}

/** Whether every question is answered as it was. */
export function isAsBefore(answers: readonly Answered[]): boolean {
  return answers.every(([question, path, answer]) => answerTo(question, path) === answer);
}
