/** A place in a file. Lines and columns count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

const inFile = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/;
const wholeFile = /^[^\s:]*[^\s:/.][^\s:/]*\.(?:[cm]?[jt]sx?|json|mdx?|txt|ya?ml|astro|html)$/;

/**
 * The place in a file that a problem's `where` names: `a.ts:4:16`, `a.md:4` or `docs.config.ts`. Undefined when it is
 * about something else, such as a model's field or a folder.
 */
export function placeOf(where: string): Place | undefined {
  const { file, line, column } = inFile.exec(where)?.groups ?? {};
  if (file === undefined) return wholeFile.test(where) ? { file: where } : undefined;
  return {
    file,
    line: Number(line),
    ...(column !== undefined && { column: Number(column) }),
  };
}
