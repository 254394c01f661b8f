import type { BlockContent, Code } from 'mdast';
import type { CheckedBlock } from '../../blocks/block.ts';
import { readInfo } from '../../blocks/fence-info.ts';
import { readFence } from '../../blocks/fence.ts';
import { runNote } from '../run/scenario.ts';
import { remarks } from '../expressive-code/remark.ts';
import { inlineCode, paragraph, text } from '../../markdown/build.ts';

/** What the checker knows about a block, see `BlockLookup.find`. */
export type FindBlock = (
  code: string,
  lang: string,
  file?: string,
  meta?: string,
) => CheckedBlock | undefined;

/** Only blocks with such a line look different on the page; for the others the checker need not be asked. */
const notation = /^\s*\/\/\s*(?:@|\^|-{3}cut)/m;

/**
 * A block as its page shows it: without notation lines, with its errors and types as comments, and below it the sandbox
 * it runs against or the reason why it is not checked.
 *
 * @param file the page or the example that it is written in, absolute.
 */
export function shownCode(block: Code, file: string, find: FindBlock): BlockContent[] {
  const meta = block.meta ?? '';
  const info = readInfo(block.lang ?? '', meta, block.value);
  const isChecked = info.lang !== undefined;
  const facts = isChecked ? readFence(meta, block.value).facts : {};
  const { excuse } = facts;
  const checked =
    excuse === undefined && !info.isDiff && notation.test(block.value)
      ? find(block.value, block.lang ?? '', file, meta)
      : undefined;
  const [title] = /(?<=^|\s)title=(?:"[^"]*"|'[^']*')/.exec(meta) ?? [];
  const code: Code = {
    type: 'code',
    lang: block.lang ?? null,
    meta: title ?? null,
    value: checked === undefined ? block.value : withRemarks(checked),
  };
  return [code, ...excuseOf(excuse), ...noteOf(runNote(facts, block.value))];
}

function withRemarks(checked: CheckedBlock): string {
  const all = remarks(checked);
  const lines = checked.code.split('\n').flatMap((line, index) => {
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    const below = all.filter((remark) => remark.line === index);
    return [
      line,
      ...below.flatMap(({ label, text }) =>
        `${label}: ${text}`.split('\n').map((part) => `${indent}// ${part}`),
      ),
    ];
  });
  return lines.join('\n');
}

function excuseOf(reason: string | undefined): BlockContent[] {
  return reason ? [paragraph(text(`Not type-checked: ${reason}`))] : [];
}

function noteOf(note: string | undefined): BlockContent[] {
  if (note === undefined) return [];
  const parts = note.split('`').map((part, index) => (index % 2 === 0 ? text(part) : inlineCode(part)));
  return [paragraph(...parts)];
}
