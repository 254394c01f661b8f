import { relative } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import type { Block, BlockError, CheckedBlock, Fault } from './block.ts';
import { codeFrame } from './code-frame.ts';

/**
 * What is wrong with a block, as people see it: at its line in the Markdown or example file.
 * `source` is that file's content.
 */
export function blockProblems(block: Block, checked: CheckedBlock, source: string, root: string): Problem[] {
  const lines = source.split(/\r\n?|\n/);
  const code = block.code.split('\n');
  const locate = (line: number, character: number, length: number): Pick<Problem, 'where' | 'frame'> => {
    const fileLine = block.line - 1 + line;
    const column = character + indent(lines[fileLine] ?? '', code[line] ?? '', block.column);
    return {
      where: `${relative(root, block.file)}:${fileLine + 1}:${column + 1}`,
      frame: codeFrame(lines.join('\n'), { line: fileLine, character: column, length }),
    };
  };
  const fromError = ({ sourceLine, character, length, code: number, message }: BlockError): Problem => ({
    message: `TS${number}: ${message}`,
    ...locate(sourceLine, character, length),
    ...hintFor(number),
  });
  const fromFault = ({ line, character, length, message, hint }: Fault): Problem => ({
    message,
    ...locate(line, character, length),
    ...(hint === undefined ? {} : { hint }),
  });
  return [
    ...checked.errors.filter(({ expected }) => !expected).map(fromError),
    ...checked.faults.map(fromFault),
  ];
}

/** What stands before a line of code in the file: indentation, list or quote markers. Each line can have its own. */
export function indent(line: string, code: string, fallback: number): number {
  return line.trimEnd().endsWith(code.trimEnd()) ? line.trimEnd().length - code.trimEnd().length : fallback;
}

/** What to do where the message does not say it; for most, how to keep the error. */
function hintFor(code: number): { hint: string } {
  switch (code) {
    case 1484:
      return { hint: 'Write `import type { … }`: readers with `verbatimModuleSyntax` need it.' };
    case 2307:
    case 7016:
      return { hint: 'Install the package, or map the name to a file where the project lists its modules.' };
    case 2375:
    case 2379:
    case 2412:
      return { hint: 'Leave the property out instead of setting it to `undefined`.' };
    case 2532:
    case 18048:
      return { hint: 'An index or an optional property may give `undefined`: use `?.` or test for it.' };
    default:
      return {
        hint: `A block that is there to show this error names it in a first line: // @errors: ${code}`,
      };
  }
}
