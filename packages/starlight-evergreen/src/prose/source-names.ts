import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const word = /[A-Za-z_$][\w$]*/g;
/** A string without spaces: an id, an error's code, a path. */
const data = /(['"`])([\w.$/-]+)\1/g;

/** All words of a code: names, and what stands in its strings. */
export function wordsOfCode(code: string): Set<string> {
  return new Set(code.match(word));
}

/** Comments, and strings with spaces: what is said about names is not where they come from. */
const prose = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|'[^'\n]* [^'\n]*'/g;

/**
 * Every name in the modules below a folder, which the README beside them may speak of. Tests do not count: they hold
 * names that are wrong on purpose.
 * @param folder - absolute
 */
export function namesBelow(folder: string): Set<string> {
  const names = new Set<string>();
  for (const code of modules(folder)) {
    for (const name of code.replaceAll(prose, ' ').match(word) ?? []) names.add(name);
  }
  return names;
}

/**
 * Words of the strings in the modules below a folder: ids of features and plans, codes of errors, names of operations
 * on the wire.
 * @param folder - absolute
 */
export function dataBelow(folder: string): Set<string> {
  const names = new Set<string>();
  for (const code of modules(folder)) {
    for (const [, , text = ''] of code.matchAll(data))
      for (const name of text.match(word) ?? []) names.add(name);
  }
  return names;
}

function modules(folder: string): string[] {
  return globSync('**/*.{ts,tsx,astro,mjs,json}', {
    cwd: folder,
    ignore: [
      '**/*.test.ts',
      '**/fixtures/**',
      '**/testing/**',
      '**/node_modules/**',
      '**/content/**',
      'dist/**',
      'package-lock.json',
    ],
  }).map((file) => readFileSync(join(folder, file), 'utf8'));
}
