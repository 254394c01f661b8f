import type { Problem } from '../../problem/problem.ts';
import type { Entry } from '../entry.ts';
import { stem, wordsOf } from '../words.ts';
import type { SynonymFile } from './synonym.ts';

/** What is wrong with a list of synonyms: places that are not there, words that stand twice or need no synonym. */
export function checkSynonyms({ file, synonyms }: SynonymFile, entries: readonly Entry[]): Problem[] {
  const addresses = new Set(entries.map(({ address }) => address));
  const titles = new Map(
    entries.filter(({ kind }) => isTitled(kind)).map(({ title }) => [formOf(title), title]),
  );
  const known = new Set(entries.flatMap(({ title }) => wordsOf(title).map(({ word }) => stem(word))));
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  const add = (line: number, message: string, hint: string): void => {
    problems.push({ where: `${file}:${line}`, message, hint });
  };
  for (const { words, page, like, line } of synonyms) {
    if (page !== undefined && !addresses.has(page))
      add(line, `there is no page or heading at ${page}`, nearHint(page, addresses));
    const lost = wordsOf(like ?? '').find(({ word }) => !known.has(stem(word)));
    if (lost) add(line, `"${lost.word}" of "${like}" is in no title`, 'Name words that titles have.');
    for (const { text, line: at } of words) {
      const form = formOf(text);
      const before = seen.get(form);
      const title = titles.get(form);
      if (form === '') add(at, `"${text}" has no letters`, 'Remove it.');
      else if (before !== undefined)
        add(
          at,
          `"${text}" stands in line ${before} already`,
          'Each word means one thing: remove one of the two.',
        );
      else if (title !== undefined)
        add(at, `"${text}" is the title "${title}"`, 'It is found without being listed: remove it.');
      seen.set(form, at);
    }
  }
  return problems;
}

/** Names of fields and headings are not what a word of the trade means. */
function isTitled(kind: Entry['kind']): boolean {
  return kind === 'guide' || kind === 'page' || kind === 'operation' || kind === 'error';
}

function formOf(text: string): string {
  return wordsOf(text)
    .map(({ word }) => stem(word))
    .join(' ');
}

function nearHint(page: string, addresses: ReadonlySet<string>): string {
  const [path = ''] = page.split('#');
  const places = [...addresses].filter((address) => address.startsWith(`${path}#`));
  if (places.length === 0) return 'Write the path as in a link, with slashes at both ends.';
  return `Places on that page: ${places.map((place) => place.slice(path.length)).join(' ')}`;
}
