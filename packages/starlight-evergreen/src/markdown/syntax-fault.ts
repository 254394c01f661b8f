/** Where a file is not Markdown or MDX. Line and column are 1-based. */
export interface SyntaxFault {
  line: number;
  column: number;
  message: string;
}

/**
 * What is wrong with a text, from what the parser has thrown; `undefined` for any other error.
 *
 * micromark and its MDX extensions throw a `VFileMessage`: an error with `reason`, `line` and `column`. For a tag
 * that is never closed the place stands in the reason only, as `(3:1-3:7)`.
 */
export function syntaxFaultOf(error: unknown): SyntaxFault | undefined {
  if (!(error instanceof Error) || !('reason' in error)) return undefined;
  const message = String(error.reason);
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(message) ?? [];
  return {
    line: 'line' in error && typeof error.line === 'number' ? error.line : Number(line ?? 1),
    column: 'column' in error && typeof error.column === 'number' ? error.column : Number(column ?? 1),
    message,
  };
}
