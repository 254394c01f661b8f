import { dirname, join } from 'node:path';
import type { Block } from './block.ts';

/** Where a block stands in a program: beside its file, so that its imports resolve as if written there. */
export function programPath({ file, lang, ending }: Block, index: number): string {
  return join(dirname(file), `__block_${index}.${ending ?? lang}`);
}

/** The 1-based line in a block's file on which a line of its code stands, which counts from 0. */
export function fileLine({ line, lines }: Pick<Block, 'line' | 'lines'>, codeLine: number): number {
  return line + (lines === undefined ? codeLine : (lines[codeLine] ?? codeLine));
}

/**
 * What stands before a line of code in the file: indentation, list or quote markers. Each line can have its own, and of
 * a tab only a part may belong to the code.
 */
export function indentOf(line: string, code: string, fallback: number): number {
  const text = code.trim();
  if (text === '' || !line.trimEnd().endsWith(text)) return fallback;
  return line.trimEnd().length - text.length - (code.length - code.trimStart().length);
}

/** Puts other code in the place of a block's: behind what stands before it in its lines, such as the marks of a quote. */
export function replaceCode(text: string, { line, column, code }: Block, replacement: string): string {
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const lines = text.split(/\r\n?|\n/);
  const before = code.split('\n');
  const index = before.findIndex((each) => each.trim() !== '');
  const written = lines[line - 1 + index] ?? '';
  const width = Math.max(0, indentOf(written, before[index] ?? '', column));
  const lead = index === -1 ? ' '.repeat(column) : written.slice(0, width);
  const placed = replacement.split('\n').map((each) => (lead + each).trimEnd());
  lines.splice(line - 1, before.length, ...placed);
  return lines.join(end);
}
