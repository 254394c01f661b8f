import { type Box, contains, leftOf, moved, overlap } from './geometry.ts';
import type { Line } from './lines.ts';

/** Shares of a line at which its words may stand: best in the middle. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** Between a line and words beside it, in pixels. */
const space = 3;

/**
 * Where the words of a line stand: on it, or to its left or right, where they cover least.
 *
 * @param size of the words; its place is of no matter.
 * @param isPair another line leads back beside it: the words stand on the outer side.
 * @param taken boxes of states and other words.
 * @param others the other lines.
 */
export function labelBox(
  size: Box,
  line: Line,
  isPair: boolean,
  taken: readonly Box[],
  others: readonly Line[],
): Box {
  const sides = isPair ? [1] : [0, 1, -1];
  const places = sides.flatMap((side) =>
    shares.map((share) => beside(size, line, share, side)).map((place) => ({ place, side })),
  );
  const cost = ({ place, side }: { place: Box; side: number }): number => {
    const covered = taken.filter((other) => overlap(place, other)).length;
    const crossed = others.filter((other) => other.some((point) => contains(place, point))).length;
    return covered * 100 + crossed * 10 + Math.abs(side);
  };
  const [first, ...rest] = places;
  if (first === undefined) return size;
  // The first of equals stays: it is the nearest to the middle.
  return rest.reduce((best, each) => (cost(each) < cost(best) ? each : best), first).place;
}

function beside(size: Box, line: Line, share: number, side: number): Box {
  const index = Math.round((line.length - 1) * share);
  const [before, at, after] = [line[index - 1], line[index], line[index + 1]];
  if (at === undefined) return size;
  const left = leftOf(before ?? at, after ?? at);
  const distance = (Math.abs(left.x) * size.width + Math.abs(left.y) * size.height) / 2 + space;
  return moved({ ...size, x: at.x, y: at.y }, left, side * distance);
}
