import ts from 'typescript';

/** The TSDoc of a declaration: its text before the first tag, and its `@deprecated` tag. */
export interface Prose {
  description?: string;
  /** The reason given, or an empty string when there is none. */
  deprecated?: string;
}

/** The code of a declaration's `@example` tags, without the fences around it. */
export function readExampleTags(node: ts.Node): string[] {
  return ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) =>
      (ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/^\s*```\w*\n|\n?```\s*$/g, '').trim(),
    )
    .filter((code) => code !== '');
}

/** Reads the TSDoc that stands directly before a node; an absent part is an absent key. */
export function readProse(node: ts.Node): Prose {
  const prose: Prose = {};
  for (const part of ts.getJSDocCommentsAndTags(node)) {
    if (ts.isJSDoc(part)) {
      const text = ts.getTextOfJSDocComment(part.comment)?.trim();
      if (text) prose.description = text;
      const tag = part.tags?.find((each) => each.tagName.text === 'deprecated');
      if (tag) prose.deprecated = ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '';
    }
  }
  return prose;
}

/** The TSDoc of a symbol: of the first of its declarations that has any. */
export function proseOfSymbol(symbol: ts.Symbol | undefined): Prose {
  const all = (symbol?.declarations ?? []).map((node) => readProse(node));
  return all.find((prose) => Object.keys(prose).length > 0) ?? {};
}
