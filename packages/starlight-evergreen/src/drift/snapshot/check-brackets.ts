import { LineError, parseJson, type Part } from './scan.ts';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/**
 * Looks whether the quotes and brackets of a type are whole, and names the very one that is not.
 * @throws LineError otherwise
 */
export function checkBrackets({ text, at }: Part): void {
  if (text.trim() === '') throw new LineError('a type is missing here', at);
  if (text.trim() !== text) throw new LineError('a type begins and ends without spaces', at);
  const open: { bracket: string; at: number }[] = [];
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|["`()[\]{}<>]/g)) {
    if (found.length > 1 && found.startsWith('`')) continue;
    if (found === '"' || found === '`') throw new LineError('this quote is not closed', at + index);
    if (found.startsWith('"')) parseJson({ text: found, at: at + index });
    else if (closing[found] !== undefined) open.push({ bracket: found, at: at + index });
    else if (closing[open.pop()?.bracket ?? ''] !== found)
      throw new LineError(`\`${found}\` closes nothing`, at + index);
  }
  const [unclosed] = open;
  if (unclosed) throw new LineError(`\`${unclosed.bracket}\` is not closed`, unclosed.at);
}
