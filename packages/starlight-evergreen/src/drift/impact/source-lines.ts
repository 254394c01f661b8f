import { readFileSync } from 'node:fs';
import type { Mention } from '../../blocks/mentions/index.ts';
import type { NewPath } from './operation-members.ts';

/** Lines of files by their 1-based number; each file is read once. */
export type SourceLines = (file: string, line: number) => string;

export function createSourceLines(): SourceLines {
  const files = new Map<string, string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) files.set(file, (lines = readFileSync(file, 'utf8').split(/\r\n?|\n/)));
    return lines[line - 1] ?? '';
  };
}

/** A mention on a line, and what is to stand there. */
export interface Renaming {
  mention: Mention;
  to: string | NewPath;
}

/** The line with every one of its old names replaced, each at its own place. */
export function correctLine(source: string, renamings: readonly Renaming[]): string {
  return renamings
    .toSorted((a, b) => b.mention.column - a.mention.column)
    .reduce((line, { mention, to }) => {
      const start = mention.column - 1;
      if (typeof to !== 'string') return withPath(line, start, to);
      return line.slice(0, start) + spell(mention, to) + line.slice(start + mention.text.length);
    }, source);
}

/**
 * The line with another path around the mention. It stays as it is where the path is not written out behind a client:
 * `balances` alone may be a variable, and the next step may stand on another line.
 */
function withPath(line: string, start: number, { path, offset, to }: NewPath): string {
  const from = start - offset;
  const end = from + path.length;
  const isWhole = line.startsWith(path, from) && !/^[\p{ID_Continue}$]/u.test(line.slice(end));
  return isWhole && line[from - 1] === '.' ? line.slice(0, from) + to + line.slice(end) : line;
}

/** The new name in the way the old one is written: quoted, or beside the variable that had the same name. */
function spell({ text, shorthand }: Mention, to: string): string {
  const quote = /^['"`]/.exec(text)?.[0];
  if (quote !== undefined) return quote + to + quote;
  // A part of a path (`balances.check`) and a plain name need no quotes.
  const name = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(to) ? to : JSON.stringify(to);
  return shorthand === true ? `${name}: ${text}` : name;
}
