import { invalidInputs } from '../api-error.ts';

/** A word, a sign or a quoted text of a log query. */
export interface Word {
  text: string;
  quoted: boolean;
}

const token = /\s*(?:"([^"]*)"|'([^']*)'|(==|!=|>=|<=|[=<>|])|([\w.:+/-]+))/y;

/**
 * The words of a query.
 * @throws an `ApiError` at the first character that begins none
 */
export function wordsOf(query: string): Word[] {
  const words: Word[] = [];
  const text = query.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw wrongQuery(`did not understand ${text.slice(start).trim()}`);
    const [, double, single, sign, plain] = match;
    const quoted = double ?? single;
    words.push({ text: quoted ?? sign ?? plain ?? '', quoted: quoted !== undefined });
  }
  return words;
}

/** The words between every occurrence of a separator. */
export function splitWords(words: readonly Word[], separator: string): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (!word.quoted && word.text.toLowerCase() === separator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** 400: the query is not one. */
export function wrongQuery(message: string): Error {
  return invalidInputs(`query: ${message}`);
}
