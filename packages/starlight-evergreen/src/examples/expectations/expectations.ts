/**
 * What a block says that it prints: `// => value` after the call, further lines of the value below it in the same column.
 *
 * ```ts
 * console.log(balance);
 * // => {
 * //      granted: 500,
 * //    }
 * ```
 */

/** Columns of a line that fit on a page without being wrapped. */
const maximumWidth = 72;

const first = /^(?<before>.*?)\/\/ => (?<text>.*)$/;
const further = /^\s*\/\/ {4}(?<text>.*)$/;

type Groups = Record<string, string> | undefined;

/** What a block expects one call to print. */
export interface Expectation {
  text: string;
  /** The line on which it begins, from 1. */
  line: number;
}

/** The outputs that a block expects, in order, each as the text that one call prints. */
export function readExpectations(code: string): string[] {
  return findExpectations(code).map(({ text }) => text);
}

/** The same with their places. */
export function findExpectations(code: string): Expectation[] {
  const found: { lines: string[]; line: number }[] = [];
  let open = false;
  for (const [index, line] of code.split('\n').entries()) {
    const start: Groups = first.exec(line)?.groups;
    const next: Groups = open ? further.exec(line)?.groups : undefined;
    if (start) found.push({ lines: [start['text'] ?? ''], line: index + 1 });
    else if (next) found.at(-1)?.lines.push(next['text'] ?? '');
    open = start !== undefined || next !== undefined;
  }
  return found.map(({ lines, line }) => ({ text: lines.join('\n'), line }));
}

/** The code without what it expects. */
export function withoutExpectations(code: string): string {
  const kept: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const start: Groups = first.exec(line)?.groups;
    const isNext: boolean = open && further.test(line);
    open = start !== undefined || isNext;
    if (isNext) continue;
    if (!start) kept.push(line);
    else if (start['before']?.trim()) kept.push(start['before'].trimEnd());
  }
  return kept.join('\n');
}

/**
 * Writes outputs behind the calls that print them: on the same line where they fit, else below it.
 * @param calls - for each output the 0-based line on which its call ends, in code without expectations
 */
export function writeExpectations(
  code: string,
  outputs: readonly string[],
  calls: readonly number[],
): string {
  const lines = withoutExpectations(code).split('\n');
  const written = lines.flatMap((line, index) => {
    const printed = outputs.filter((_, output) => calls[output] === index);
    const [only] = printed;
    if (only === undefined) return [line];
    const beside = `${line} // => ${only}`;
    if (printed.length === 1 && !only.includes('\n') && beside.length <= maximumWidth) return [beside];
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    return [line, ...printed.flatMap((output) => comment(output, indent))];
  });
  return written.join('\n');
}

function comment(output: string, indent: string): string[] {
  return output
    .split('\n')
    .map((line, index) => `${indent}//${index === 0 ? ' => ' : '    '}${line}`.trimEnd());
}
