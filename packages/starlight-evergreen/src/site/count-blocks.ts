import { blockLanguage } from '../blocks/block.ts';
import { readFence } from '../blocks/fence.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(\S*)([^\n]*)$/;

/** How many code blocks of a page are type-checked. A fence closes with as many marks as it opened with. */
export function countBlocks(markdown: string): number {
  let count = 0;
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, marks, word = '', meta = ''] = FENCE.exec(line) ?? [];
    if (marks === undefined) continue;
    if (open !== undefined) {
      if (marks.startsWith(open) && word === '') open = undefined;
      continue;
    }
    open = marks;
    if (blockLanguage(word) !== undefined && readFence(meta, '').facts.excuse === undefined) count += 1;
  }
  return count;
}
