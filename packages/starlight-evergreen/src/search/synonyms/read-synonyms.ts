import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Synonym, SynonymFile } from './synonym.ts';

const hint = 'An entry looks like this:\n- words: [voucher, promo code]\n  page: /learn/coupons/';

/** The line that something of the file stands in. */
type LineOf = (part: unknown) => number;

/**
 * Reads the words that people look for and pages do not use. A list that is not there is empty.
 * @param root - the project's folder, absolute
 * @param file - relative to it
 * @throws ProblemError with every entry that is not in its form
 */
export function readSynonyms(root: string, file: string): SynonymFile {
  const path = join(root, file);
  return parseSynonyms(file, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** @throws ProblemError with every entry that is not in its form */
export function parseSynonyms(file: string, text: string): SynonymFile {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const lineOf: LineOf = (part) => lines.linePos((isNode(part) ? part.range?.[0] : 0) ?? 0).line;
  const problems = errors.map(({ message, pos: [offset] }): Problem => ({
    where: lineAt(offset),
    message: `no valid YAML: ${message.split('\n')[0]?.replace(/:$/, '') ?? ''}`,
  }));
  if (contents !== null && !isSeq(contents))
    problems.push({ where: `${file}:${lineOf(contents)}`, message: 'the file is no list', hint });
  const synonyms: Synonym[] = [];
  for (const item of isSeq(contents) ? contents.items : []) {
    const read = isMap(item) ? readEntry(item, lineOf) : 'an entry has the keys `words` and `page` or `like`';
    if (typeof read === 'string') problems.push({ where: `${file}:${lineOf(item)}`, message: read, hint });
    else synonyms.push(read);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { file, synonyms };
}

/** An entry, or what is wrong with it. */
function readEntry(item: YAMLMap, lineOf: LineOf): Synonym | string {
  const keys = item.items.map(({ key }) => textOf(key));
  const unknown = keys.find((key) => !['words', 'page', 'like'].includes(key));
  if (unknown !== undefined) return `there is no key "${unknown}"`;
  const words = item.get('words', true);
  if (!isSeq(words) || words.items.length === 0) return '`words` is a list of words or phrases';
  const [page, like] = [item.get('page'), item.get('like')];
  if ((typeof page === 'string') === (typeof like === 'string'))
    return 'an entry has either `page`, an address, or `like`, other words';
  return {
    words: words.items.map((word) => ({ text: textOf(word), line: lineOf(word) })),
    ...(typeof page === 'string' && { page }),
    ...(typeof like === 'string' && { like }),
    line: lineOf(item),
  };
}

function textOf(part: unknown): string {
  return isScalar(part) ? String(part.value) : '';
}
