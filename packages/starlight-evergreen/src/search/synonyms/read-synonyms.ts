import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Synonym, SynonymFile } from './synonym.ts';

const example = '- words: [voucher, promo code]\n  page: /guides/coupons/';

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
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = document.errors.map(({ message, pos: [at] }) => ({
    where: `${file}:${lines.linePos(at).line}`,
    message: `no valid YAML: ${message.split('\n')[0]?.replace(/:$/, '') ?? ''}`,
  }));
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const { contents } = document;
  const synonyms: Synonym[] = [];
  const refuse = (node: unknown, message: string): void => {
    problems.push({
      where: `${file}:${lineOf(node)}`,
      message,
      hint: `An entry looks like this:\n${example}`,
    });
  };
  if (contents !== null && !isSeq(contents)) refuse(contents, 'the file is no list');
  for (const item of isSeq(contents) ? contents.items : []) {
    if (!isMap(item)) {
      refuse(item, 'an entry has the keys `words` and `page` or `like`');
      continue;
    }
    const keys = item.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    const unknown = keys.find((key) => !['words', 'page', 'like'].includes(key));
    const words = item.get('words', true);
    const [page, like] = [item.get('page'), item.get('like')];
    if (unknown !== undefined) refuse(item, `there is no key "${unknown}"`);
    else if (!isSeq(words) || words.items.length === 0) refuse(item, '`words` is a list of words or phrases');
    else if ((typeof page === 'string') === (typeof like === 'string'))
      refuse(item, 'an entry has either `page`, an address, or `like`, other words');
    else {
      synonyms.push({
        words: words.items.map((word) => ({
          text: isScalar(word) ? String(word.value) : '',
          line: lineOf(word),
        })),
        ...(typeof page === 'string' && { page }),
        ...(typeof like === 'string' && { like }),
        line: lineOf(item),
      });
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { file, synonyms };
}
