import { extname } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { type Block, normaliseCode } from './block.ts';
import { codeFrame } from './code-frame.ts';
import { readDiff } from './diff-code.ts';
import { readInfo } from './fence-info.ts';
import { type FenceFault, readFence } from './fence.ts';
import type { Fence } from './markdown.ts';
import type { FenceLine } from './unseen.ts';

export type PageFormat = 'md' | 'mdx';

const formats: Readonly<Record<string, PageFormat>> = {
  '.md': 'md',
  '.markdown': 'md',
  '.mdown': 'md',
  '.mdwn': 'md',
  '.mkd': 'md',
  '.mkdn': 'md',
  '.mdx': 'mdx',
};

/** How a file of pages is read; undefined for any other. */
export function pageFormat(file: string): PageFormat | undefined {
  const ending = extname(file).toLowerCase();
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined;
}

/** A page with its fences of TypeScript and JavaScript. */
export interface Page {
  /** Absolute path. */
  file: string;
  /** Its name in problems. */
  name: string;
  content: string;
  fences: readonly Fence[];
}

/** What a page's fences come to. */
export interface PageBlocks {
  blocks: Block[];
  /** Fences that cannot be checked. */
  unseen: FenceLine[];
  problems: Problem[];
}

/** Makes blocks of a page's fences. */
export function pageBlocks({ file, name, content, fences }: Page): PageBlocks {
  const found: PageBlocks = { blocks: [], unseen: [], problems: [] };
  for (const fence of fences) {
    const { line, column, meta } = fence;
    const written = normaliseCode(fence.code);
    const { lang, ending, isDiff } = readInfo(fence.lang, meta, written);
    const { facts, faults } = readFence(meta, written);
    found.problems.push(...faults.map((fault) => toProblem(fault, fence, content, name)));
    if (lang === undefined) continue;
    const diff = isDiff ? readDiff(written) : undefined;
    if (isDiff && diff === undefined && facts.excuse === undefined) {
      found.unseen.push({ line: line - 1, reason: 'it is a patch, which shows parts of a file only' });
      continue;
    }
    const { scenario, ...others } = facts;
    found.blocks.push({
      file,
      line,
      column,
      lang,
      ...(ending !== undefined && { ending }),
      code: diff?.code ?? written,
      // What a difference leads to stands nowhere on the page as it is.
      ...(diff === undefined ? { ...(scenario !== undefined && { scenario }) } : { lines: diff.lines }),
      ...others,
      ...(diff !== undefined && { notRun: others.notRun ?? 'it shows a difference' }),
    });
  }
  return found;
}

/** Characters of the meta text count from where it begins; where it was written with escapes, from the fence. */
function toProblem(
  { character, length, message, hint }: FenceFault,
  { line, column, meta }: Fence,
  content: string,
  name: string,
): Problem {
  const lines = content.split(/\r\n?|\n/);
  const text = lines[line - 2] ?? '';
  const start = text.lastIndexOf(meta);
  const place = start === -1 ? { character: column, length: 3 } : { character: start + character, length };
  return {
    where: `${name}:${line - 1}:${place.character + 1}`,
    message,
    hint,
    frame: codeFrame(lines.join('\n'), { line: line - 2, ...place }),
  };
}
