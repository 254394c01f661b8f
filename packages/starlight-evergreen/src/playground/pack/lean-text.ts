import type * as TypeScript from 'typescript';
import { leanComment } from './lean-comment.ts';

/** The text of a declaration without indents, and with as much of its comments as an editor shows. */
export function leanText(ts: typeof TypeScript, statement: TypeScript.Statement): string {
  const { text } = statement.getSourceFile();
  let written = '';
  let position = statement.getFullStart();
  for (const { pos, end } of commentsOf(ts, statement, text)) {
    if (pos < position) continue;
    written += unindented(text.slice(position, pos)) + leanComment(text.slice(pos, end));
    position = end;
  }
  return written + unindented(text.slice(position, statement.getEnd()));
}

function commentsOf(ts: typeof TypeScript, root: TypeScript.Node, text: string): TypeScript.TextRange[] {
  const found = new Map<number, TypeScript.TextRange>();
  const visit = (node: TypeScript.Node): void => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      found.set(range.pos, range);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return [...found.values()].toSorted((a, b) => a.pos - b.pos);
}

function unindented(code: string): string {
  // In a template, spaces are a part of the type.
  return code.includes('`') ? code : code.replaceAll(/\n\s+/g, '\n');
}
