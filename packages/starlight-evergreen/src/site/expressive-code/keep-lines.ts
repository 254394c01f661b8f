/** The part of a code block that this module edits. */
interface EditableBlock {
  getLines(): readonly { readonly text: string }[];
  deleteLines(indices: number[]): void;
  insertLines(index: number, texts: string[]): unknown;
}

/**
 * Turns the block's code into `code`. Lines that stay keep their annotations (a marked line stays marked), so when
 * `code` is the block minus some lines, only those lines are deleted; else all are replaced.
 */
export function keepLines(block: EditableBlock, code: string): void {
  const before = block.getLines().map(({ text }) => text);
  const after = code.split('\n');
  const dropped = droppedLines(before, after);
  if (dropped !== undefined) {
    if (dropped.length > 0) block.deleteLines(dropped);
    return;
  }
  block.insertLines(before.length, after);
  block.deleteLines(before.map((_, index) => index));
}

/** The indexes in `before` that `after` lacks, or undefined when `after` is not a part of `before`. */
export function droppedLines(before: readonly string[], after: readonly string[]): number[] | undefined {
  const dropped: number[] = [];
  let next = 0;
  for (const [index, text] of before.entries()) {
    if (text === after[next]) next += 1;
    else dropped.push(index);
  }
  return next === after.length ? dropped : undefined;
}
