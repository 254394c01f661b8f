/** A stretch of a source text; line and character are 0-based. */
export interface CodeRange {
  line: number;
  character: number;
  length: number;
}

/** The lines around a stretch, numbered, with `^^^` below it, to the end of its line at most. */
export function codeFrame(source: string, { line, character, length }: CodeRange): string {
  const lines = source.split('\n');
  const first = Math.max(0, line - 2);
  const last = Math.min(lines.length - 1, line + 2);
  const width = String(last + 1).length;
  const frame: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const text = (lines[index] ?? '').trimEnd();
    const marker = index === line ? '>' : ' ';
    frame.push(`${marker} ${String(index + 1).padStart(width)} | ${text}`.trimEnd());
    if (index !== line) continue;
    // Tabs stay tabs, so that the marker stands below its place however wide they are shown.
    const indent = text.slice(0, character).replaceAll(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - character)));
    frame.push(`  ${' '.repeat(width)} | ${indent}${carets}`);
  }
  return frame.join('\n');
}
