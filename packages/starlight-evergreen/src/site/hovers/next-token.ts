/**
 * The index of the token that a key leads to, or undefined when the key does not move or there is none that way.
 * `lines[i]` is the line that token `i` stands on.
 */
export function nextToken(key: string, current: number, lines: readonly number[]): number | undefined {
  const here = lines[current];
  if (here === undefined) return undefined;
  switch (key) {
    case 'ArrowRight':
      return current + 1 < lines.length ? current + 1 : undefined;
    case 'ArrowLeft':
      return current > 0 ? current - 1 : undefined;
    case 'ArrowDown':
      return found(lines.findIndex((line) => line > here));
    case 'ArrowUp':
      return firstOfLine(
        lines,
        lines.findLast((line) => line < here),
      );
    case 'Home':
      return 0;
    case 'End':
      return lines.length - 1;
    default:
      return undefined;
  }
}

function firstOfLine(lines: readonly number[], line: number | undefined): number | undefined {
  return line === undefined ? undefined : found(lines.indexOf(line));
}

function found(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
