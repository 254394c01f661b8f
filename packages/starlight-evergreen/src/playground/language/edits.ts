import type * as TypeScript from 'typescript';
import type { Edit } from './language.ts';

/** How code is written in blocks. */
export const formatting: TypeScript.FormatCodeSettings = {
  indentSize: 2,
  tabSize: 2,
  convertTabsToSpaces: true,
  newLineCharacter: '\n',
  insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
  insertSpaceAfterCommaDelimiter: true,
  insertSpaceAfterKeywordsInControlFlowStatements: true,
  insertSpaceAfterSemicolonInForStatements: true,
  insertSpaceBeforeAndAfterBinaryOperators: true,
};

export function toEdit({ span, newText }: TypeScript.TextChange): Edit {
  return { from: span.start, to: span.start + span.length, insert: newText };
}
