import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFolders } from '../config/authored-pages.ts';
import { unreadable } from '../files/unreadable.ts';
import type { Problem } from '../problem/problem.ts';
import type { DocsConfig } from '../config/config.ts';
import { AllowList } from './allow-list.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { readModule } from './module-page.ts';
import { findPages } from './find-pages.ts';
import { createSurroundings, readNames } from './known-names.ts';
import { type Page, readPage } from './page.ts';
import { createSpeller } from './spelling.ts';
import { checkStyle } from './style.ts';
import { checkTerms } from './terms.ts';
import { countWords } from './unit.ts';
import { WordList } from './word-list.ts';

export interface ProseReport {
  pages: number;
  words: number;
  /** Names in backticks that were looked up. */
  identifiers: number;
  problems: Problem[];
}

const wordFile = 'src/prose/words.txt';

/**
 * Checks spelling, style and names of the pages that people write.
 * @param root - the project's folder
 * @param paths - files and folders to check; empty for the whole project. Only then the lists of words and names are
 * held to be used.
 * @throws ProblemError when a path leads nowhere or a release cannot be read
 */
export async function runProse(
  config: DocsConfig,
  root: string,
  paths: readonly string[],
): Promise<ProseReport> {
  const files = findPages(root, paths, generatedFolders(config));
  const words = new WordList(wordFile, readFileSync(join(root, wordFile), 'utf8'));
  const allowed = new AllowList();
  const speller = await createSpeller(root, words);
  const surroundingsOf = createSurroundings(await readNames(config, root), allowed, root);
  const report: ProseReport = { pages: files.length, words: 0, identifiers: 0, problems: [] };
  for (const file of files) {
    const page = read(file, root);
    if ('message' in page) {
      report.problems.push(page);
      continue;
    }
    const { identifiers, problems } = checkIdentifiers(page, surroundingsOf(page));
    report.identifiers += identifiers;
    report.words += page.units.reduce((sum, { text }) => sum + countWords(text), 0);
    report.problems.push(
      ...problems,
      ...(await speller.check(page)),
      ...(await checkTerms(page)),
      ...checkStyle(page),
    );
  }
  if (paths.length === 0) report.problems.push(...words.problems(), ...allowed.problems());
  return report;
}

/** The summary of a report without problems. */
export function summaryOf({ pages, words, identifiers }: ProseReport): string {
  const counts = [
    `${pages.toLocaleString('en')} ${pages === 1 ? 'page' : 'pages'}`,
    `${words.toLocaleString('en')} words`,
    `${identifiers.toLocaleString('en')} identifiers`,
  ];
  return `${counts.join(', ')}: spelling, style and names hold`;
}

function read(file: string, root: string): Page | Problem {
  const source = textOf(file, root);
  if (typeof source !== 'string') return source;
  try {
    return file.endsWith('.ts') ? readModule(file, source) : readPage(file, source);
  } catch (error) {
    // micromark's errors about MDX carry a reason; whatever else is thrown is a defect of this program.
    if (!(error instanceof Error) || !('reason' in error)) throw error;
    const reason = String(error.reason);
    return { where: `${file}:${placeOfFault(error, reason)}`, message: `Not valid MDX: ${reason}` };
  }
}

function textOf(file: string, root: string): string | Problem {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    return unreadable(error, file);
  }
}

/** For a tag that is never closed the place stands in the reason only, as `(3:1-3:7)`. */
function placeOfFault(error: object, reason: string): string {
  if ('line' in error && 'column' in error && typeof error.line === 'number') {
    return `${error.line}:${String(error.column)}`;
  }
  return /\((\d+:\d+)-/.exec(reason)?.[1] ?? '1:1';
}
