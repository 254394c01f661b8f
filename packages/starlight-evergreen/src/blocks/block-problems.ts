import { relative } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import type { Block, BlockError, CheckedBlock, Fault } from './block.ts';
import { fileLine, indentOf } from './block-place.ts';
import { codeFrame } from './code-frame.ts';

/**
 * What is wrong with a block, as people see it: at its line in the Markdown or example file.
 * `source` is that file's content.
 */
export function blockProblems(block: Block, checked: CheckedBlock, source: string, root: string): Problem[] {
  const lines = source.split(/\r\n?|\n/);
  const code = block.code.split('\n');
  const locate = (line: number, character: number, length: number): Pick<Problem, 'where' | 'frame'> => {
    const place = fileLine(block, line);
    const text = lines[place - 1] ?? '';
    const column = Math.max(0, character + indentOf(text, code[line] ?? '', block.column));
    return {
      where: `${relative(root, block.file)}:${place}:${column + 1}`,
      frame: codeFrame(lines.join('\n'), { line: place - 1, character: column, length }),
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

/** What to do where the message does not say it; for most, how to keep the error. */
function hintFor(code: number): { hint: string } {
  switch (code) {
    case 1202:
    case 1203:
      return { hint: 'A CommonJS module says so in its fence: ```cts' };
    case 1484:
      return { hint: 'Write `import type { … }`: readers with `verbatimModuleSyntax` need it.' };
    case 2664:
      return {
        hint: 'Install the module, or show the block as the declaration file that it is: ```ts title="types.d.ts"',
      };
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
