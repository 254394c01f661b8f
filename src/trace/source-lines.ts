import { readFileSync } from 'node:fs';
import type { Mention } from '../blocks/mentions/index.ts';

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
  to: string;
}

/** The line with every one of its old names replaced, each at its own place. */
export function correctLine(source: string, renamings: readonly Renaming[]): string {
  return renamings
    .toSorted((a, b) => b.mention.column - a.mention.column)
    .reduce((line, { mention, to }) => {
      const start = mention.column - 1;
      return line.slice(0, start) + spell(mention, to) + line.slice(start + mention.text.length);
    }, source);
}

/** The new name in the way the old one is written: quoted, or beside the variable that had the same name. */
function spell({ text, shorthand }: Mention, to: string): string {
  const quote = /^['"`]/.exec(text)?.[0];
  if (quote !== undefined) return quote + to + quote;
  // A part of a path (`balances.check`) and a plain name need no quotes.
  const name = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(to) ? to : JSON.stringify(to);
  return shorthand === true ? `${name}: ${text}` : name;
}
