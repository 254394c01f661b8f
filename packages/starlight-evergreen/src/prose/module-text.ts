import ts from 'typescript';
import { type PageText, readPage } from './page-text.ts';

/**
 * The prose of a module: every string in it that has a sentence's length, read as Markdown. The config's strings stand on
 * many pages.
 */
export function readModule(file: string, source: string): PageText {
  const page: PageText = { file, source, units: [], spans: [], blocks: [], examples: [] };
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) addString(node.getStart(tree) + 1, node.getEnd() - 1, page);
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  visit(tree);
  return page;
}

function addString(start: number, end: number, page: PageText): void {
  // An escaped line end becomes a line end, in as many characters: offsets stay what they are.
  const text = page.source.slice(start, end).replaceAll('\\n', ' \n');
  if (text.trim().split(/\s+/).length < 3) return;
  const { units, spans } = readPage(page.file, text);
  page.units.push(...units.map((unit) => ({ ...unit, start: unit.start + start })));
  page.spans.push(...spans.map((span) => ({ ...span, start: span.start + start })));
}
