/** A text of several lines, in which what stands between brackets can be folded away. */
export type FoldLine = string | Fold;

export interface Fold {
  /** The line that ends with the opening bracket. */
  open: string;
  inner: FoldLine[];
  /** The line that begins with the closing one. */
  close: string;
}

/** Finds what can be folded by brackets and indents, as JSON and printed objects have them. All lines stay, in order. */
export function foldLines(text: string): FoldLine[] {
  const root: FoldLine[] = [];
  const open: { line: string; indent: number; inner: FoldLine[] }[] = [];
  const here = (): FoldLine[] => open.at(-1)?.inner ?? root;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S|$/);
    const last = open.at(-1);
    if (last !== undefined && indent === last.indent && /^\s*[\]})]/.test(line)) {
      open.pop();
      // What closes one may open the next: `}, {`.
      if (/[[{(]$/.test(line)) {
        here().push({ open: last.line, inner: last.inner, close: '' });
        open.push({ line, indent, inner: [] });
      } else here().push({ open: last.line, inner: last.inner, close: line });
    } else if (/[[{(]$/.test(line)) open.push({ line, indent, inner: [] });
    else here().push(line);
  }
  // A text that was cut closes nothing.
  for (let last = open.pop(); last !== undefined; last = open.pop())
    here().push({ open: last.line, inner: last.inner, close: '' });
  return root;
}

/** How many lines a fold holds. */
export function linesIn(lines: readonly FoldLine[]): number {
  return lines.reduce<number>(
    (sum, line) => sum + (typeof line === 'string' ? 1 : linesIn(line.inner) + (line.close === '' ? 1 : 2)),
    0,
  );
}
