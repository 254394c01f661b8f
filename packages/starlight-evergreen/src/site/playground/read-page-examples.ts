import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readFence, runsIn } from '../../blocks/fence.ts';
import { parsePage } from '../../markdown/parse-page.ts';
import { pageId, pagePath } from '../page-id.ts';

/** A block of a page that runs there, as it is written. */
export interface PageExample {
  path: string;
  /** Title of the page. */
  page: string;
  /** The heading above the block; that of the page without one. */
  title: string;
  code: string;
  lang: string;
  scenario: string;
  /** Absolute path of the file that the code is in. */
  file: string;
}

/** What a page has to contain for a block of it to run: most have none of it, and need no parser. */
const trace = /\bsandbox\s*=|@sandbox\b|<Example\b/;

/** @param entry - the page's file, relative to the folder of all pages. @param docs - that folder, absolute */
export function readPageExamples(root: string, docs: string, entry: string): PageExample[] {
  const file = join(docs, entry);
  const text = readFileSync(file, 'utf8');
  if (!trace.test(text)) return [];
  const { frontmatter } = parseFrontmatter(text);
  if (frontmatter['draft'] === true || typeof frontmatter['title'] !== 'string') return [];
  const page = frontmatter['title'];
  const path = pagePath(pageId(entry));
  const examples: PageExample[] = [];
  let title = page;
  visit(parsePage(text, entry.endsWith('.mdx') ? 'mdx' : 'md'), (node) => {
    if (node.type === 'heading') title = toString(node);
    const block = blockOf(node, root, file);
    if (block === undefined) return;
    const { facts } = readFence(block.meta, block.code);
    const { scenario } = facts;
    if (scenario === undefined || runsIn(facts) !== 'page') return;
    const { code, lang } = block;
    examples.push({ path, page, title, code, lang, scenario, file: block.file });
  });
  return examples;
}

interface WrittenBlock {
  code: string;
  lang: string;
  meta: string;
  file: string;
}

/** A fence, or a module that the component `<Example>` shows. */
function blockOf(node: Nodes, root: string, file: string): WrittenBlock | undefined {
  if (node.type === 'code' && typeof node.lang === 'string')
    return { code: node.value, lang: node.lang, meta: node.meta ?? '', file };
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Example') return undefined;
  const value = node.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === 'file',
  )?.value;
  if (typeof value !== 'string') return undefined;
  const module = join(root, 'src/examples', value);
  return {
    code: readFileSync(module, 'utf8').trimEnd(),
    lang: extname(module).slice(1),
    meta: '',
    file: module,
  };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
