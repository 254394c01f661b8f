import type { CheckedBlock } from '../../blocks/block.ts';
import { readDiff } from '../../blocks/diff-code.ts';
import { readInfo } from '../../blocks/fence-info.ts';

/** A block that shows a difference: what it leads to is checked, and both sides are shown. */
export interface Difference {
  /** What it leads to; undefined for a patch, which is not checked. */
  code: string | undefined;
  /** Moves what is known of that to the lines that are shown; undefined where they cannot be told. */
  place(checked: CheckedBlock | undefined): CheckedBlock | undefined;
}

/** The part of a code block that is read here. */
interface WrittenBlock {
  code: string;
  language: string;
  meta: string;
  props: { useDiffSyntax?: boolean | undefined };
}

/**
 * Reads a difference before Expressive Code takes its marks away.
 * @returns undefined for any other block
 */
export function readDifference({ code, language, meta, props }: WrittenBlock): Difference | undefined {
  const info = readInfo(language, meta, code);
  const isShownWithout = props.useDiffSyntax === true || /\buseDiffSyntax\b/.test(meta);
  if (info.lang === undefined || (!info.isDiff && !isShownWithout)) return undefined;
  const diff = readDiff(code);
  return {
    code: diff?.code,
    place: (checked) =>
      // Where the marks stay, or lines are taken out, nothing stands where it stood.
      !isShownWithout || diff === undefined || checked?.code !== diff.code.trimEnd()
        ? undefined
        : moved(checked, diff.lines),
  };
}

function moved(checked: CheckedBlock, lines: readonly number[]): CheckedBlock {
  const move = <Item extends { line: number }>(item: Item): Item => ({
    ...item,
    line: lines[item.line] ?? item.line,
  });
  const { hovers, errors, queries } = checked;
  return { ...checked, hovers: hovers.map(move), errors: errors.map(move), queries: queries.map(move) };
}
