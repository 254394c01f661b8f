import type { RootContent } from 'mdast';
import { renderMarkdown } from './write.ts';

/** One generated file. */
export interface Page {
  /** Relative to the content folder. */
  file: string;
  text: string;
}

/** Front matter: each value is written as JSON, which is YAML as well. */
export type FrontMatter = Record<string, unknown>;

/** Writes a page from its syntax tree. */
export function renderPage(file: string, frontMatter: FrontMatter, children: readonly RootContent[]): Page {
  const head = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yaml(value)}`);
  return { file, text: `---\n${head.join('\n')}\n---\n\n${renderMarkdown(children)}` };
}

/** JSON is YAML but for characters that YAML wants escaped: controls, line separators and halves of a pair. */
function yaml(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
  return json.replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
