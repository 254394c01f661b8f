import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFolders } from '../config/authored-pages.ts';
import { unreadable } from '../files/unreadable.ts';
import { syntaxFaultOf } from '../markdown/syntax-fault.ts';
import type { Problem } from '../problem/problem.ts';
import type { DocsConfig } from '../config/index.ts';
import { AllowList } from './allow-list.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { readModule } from './module-text.ts';
import { findPages } from './find-pages.ts';
import { createKnownNames, readNames } from './known-names.ts';
import { type PageText, readPage } from './page-text.ts';
import { createSpeller } from './spelling.ts';
import { checkStyle } from './style.ts';
import { checkTerms } from './terms.ts';
import { countWords } from './unit.ts';
import { WordList } from './word-list.ts';

export interface ProseResult {
  pages: number;
  words: number;
  /** Names in backticks that were looked up. */
  identifiers: number;
  problems: Problem[];
}

/**
 * Checks spelling, style and names of the pages that people write.
 * @param root - the project's folder
 * @param paths - files and folders to check; empty for the whole project. Only then the lists of words and names are
 * held to be used.
 * @param onProgress - told before each page how many are done
 * @throws ProblemError when a path leads nowhere or a release cannot be read
 */
export async function runProse(
  config: DocsConfig,
  root: string,
  paths: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ProseResult> {
  const { prose } = config;
  const files = findPages(root, paths, prose.pages, generatedFolders(config));
  const words = readWords(root, prose.words);
  const allowedNames = new AllowList(
    'prose.names',
    prose.names.flatMap(({ names }) => names),
  );
  const allowed = new AllowList('prose.allow', prose.allow);
  const speller = await createSpeller(config, root, words);
  const knownNamesOf = createKnownNames(await readNames(config, root), allowedNames, root);
  const result: ProseResult = { pages: files.length, words: 0, identifiers: 0, problems: [] };
  for (const [index, file] of files.entries()) {
    onProgress(index, files.length);
    const page = read(file, root);
    if ('message' in page) {
      result.problems.push(page);
      continue;
    }
    const { identifiers, problems } = checkIdentifiers(page, knownNamesOf(page));
    result.identifiers += identifiers;
    result.words += page.units.reduce((sum, { text }) => sum + countWords(text), 0);
    result.problems.push(
      ...problems,
      ...(await speller.check(page)),
      ...(await checkTerms(page, allowed)),
      ...checkStyle(page, prose.sentence, allowed),
    );
  }
  if (paths.length === 0) {
    result.problems.push(...words.problems(), ...allowedNames.problems(), ...allowed.problems());
  }
  return result;
}

/** A list that is not there is empty. */
function readWords(root: string, file: string): WordList {
  const path = join(root, file);
  return new WordList(file, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** The summary of a result without problems. */
export function summaryOf({ pages, words, identifiers }: ProseResult): string {
  const counts = [
    `${pages.toLocaleString('en')} ${pages === 1 ? 'page' : 'pages'}`,
    `${words.toLocaleString('en')} words`,
    `${identifiers.toLocaleString('en')} identifiers`,
  ];
  return `${counts.join(', ')}: spelling, style and names hold`;
}

function read(file: string, root: string): PageText | Problem {
  const source = textOf(file, root);
  if (typeof source !== 'string') return source;
  try {
    return file.endsWith('.ts') ? readModule(file, source) : readPage(file, source);
  } catch (error) {
    const fault = syntaxFaultOf(error);
    if (fault === undefined) throw error;
    return { where: `${file}:${fault.line}:${fault.column}`, message: `not valid MDX: ${fault.message}` };
  }
}

function textOf(file: string, root: string): string | Problem {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    return unreadable(error, file);
  }
}
