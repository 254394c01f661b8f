/** The code that a difference leads to. */
export interface DiffCode {
  code: string;
  /** For each line of the code its place among the written lines, from 0. */
  lines: number[];
}

/** A patch, as `git diff` and `diff -u` write it, shows parts of a file only. */
const patch = /^(?:[*+-]{3}\s|@@\s|[\d,]+[acd][\d,]+\s*$)/;

const line = /^(?:(?<mark>[+-])(?![+-]))?(?<space>\s*)(?<text>.*)$/s;

/**
 * Reads a difference as Expressive Code shows one: lines with `-` are gone, `+` is taken away, and so is the column that
 * the marks stand in.
 * @returns undefined for a patch: what it leads to is not all there
 */
export function readDiff(written: string): DiffCode | undefined {
  const all = written.split('\n');
  if (all.slice(0, 4).some((text) => patch.test(text))) return undefined;
  const parts = all.map((text) => {
    const { mark, space = '', text: rest = '' } = line.exec(text)?.groups ?? {};
    return { mark, text, isBlank: rest.trim() === '', indent: space.length + (mark === undefined ? 0 : 1) };
  });
  const indent = Math.min(...parts.filter(({ isBlank }) => !isBlank).map((part) => part.indent));
  const kept = parts.flatMap(({ mark, text }, index) => {
    if (mark === '-') return [];
    const columns = Number.isFinite(indent) && indent > 0 ? indent : Number(mark !== undefined);
    return [{ index, text: text.slice(columns) }];
  });
  return { code: kept.map(({ text }) => text).join('\n'), lines: kept.map(({ index }) => index) };
}
