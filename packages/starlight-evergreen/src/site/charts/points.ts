/** One number and what it stands for. */
export interface Point {
  label: string;
  value: number;
  /** The number as it was printed. */
  text: string;
}

const line = /^\s*(?<label>\S.*?)\s+(?<text>[-+]?\d[\d,]*(?:\.\d+)?)\s*$/;

/** Beyond it numbers are not exact, and no picture shows them. */
const largest = 1e15;

/**
 * The last lines in a row that are a label, space and a number. None when there are no such lines.
 *
 * @param output what was printed.
 */
export function readPoints(output: string): Point[] {
  const points = output.split('\n').map((each) => readPoint(each));
  const end = points.findLastIndex((point) => point !== undefined) + 1;
  const start = points.slice(0, end).lastIndexOf(undefined) + 1;
  return points.slice(start, end).filter((point) => point !== undefined);
}

function readPoint(printed: string): Point | undefined {
  const { label, text } = line.exec(printed)?.groups ?? {};
  if (label === undefined || text === undefined) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Math.abs(value) <= largest ? { label, value, text } : undefined;
}
