import { runInNewContext } from 'node:vm';

/** The values of an element's attributes, by name. */
export type Attributes = Readonly<Record<string, unknown>>;

/** An expression in MDX that holds nothing but comments. */
export function isComment(code: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(code);
}

/**
 * The value of an expression in MDX: a literal, or an object or array of literals.
 *
 * @throws when it uses names: what a page imports is there only while the site renders it.
 */
export function evaluate(code: string): unknown {
  return runInNewContext(`(${code}\n)`, Object.create(null), { timeout: 1000 });
}
