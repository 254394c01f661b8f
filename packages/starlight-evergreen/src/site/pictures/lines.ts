import { type Box, contains, type Curve, leftOf, middle, moved, samples, type Vector } from './geometry.ts';

/** The points of a line between two states, from border to border. */
export type Line = readonly Vector[];

/** How far a line may be bent, in pixels, towards its left or right. */
const bends = [100, -100, 140, -140, 200, -200, 260, -260];

/** Between the middles of two lines that lead there and back. */
const gap = 20;

/** Space between a line and a state it passes. */
const space = 6;

/** From a state's top back to it. */
export function loop(state: Box): Line {
  const top = state.y - state.height / 2;
  return samples({
    from: { x: state.x - 26, y: top },
    control: { x: state.x, y: top - 60 },
    to: { x: state.x + 26, y: top },
  });
}

/**
 * The straight line where it touches no other state; else a bent one, and the one of them that crosses the fewest others.
 *
 * @param both another line leads back.
 * @param others the other states.
 * @param drawn the lines that are there.
 * @returns undefined when each line touches a state.
 */
export function between(
  from: Box,
  to: Box,
  both: boolean,
  others: readonly Box[],
  drawn: readonly Line[],
): Line | undefined {
  const left = leftOf(from, to);
  const aside = both ? gap / 2 : 0;
  const start = moved<Vector>(from, left, aside);
  const end = moved<Vector>(to, left, aside);
  const line = (bend: number): Line =>
    outside({ from: start, to: end, control: moved(middle(start, end), left, bend) }, from, to);
  const isClear = (points: Line): boolean =>
    points.every((point) => others.every((other) => !contains(wider(other), point)));
  const straight = line(0);
  if (isClear(straight)) return straight;
  return bends
    .map((bend) => line(bend))
    .filter((points) => isClear(points))
    .map((points) => ({ points, crossings: crossings(points, drawn) }))
    .toSorted((a, b) => a.crossings - b.crossings)[0]?.points;
}

function outside(curve: Curve, from: Box, to: Box): Line {
  const points = samples(curve);
  const start = points.findLastIndex((point) => contains(from, point)) + 1;
  const end = points.findIndex((point, index) => index >= start && contains(to, point));
  return points.slice(start, end === -1 ? undefined : end + 1);
}

function wider(state: Box): Box {
  return { ...state, width: state.width + 2 * space, height: state.height + 2 * space };
}

function crossings(points: Line, drawn: readonly Line[]): number {
  return drawn.filter((other) =>
    other.some((place) => points.some((point) => Math.hypot(point.x - place.x, point.y - place.y) < 3)),
  ).length;
}
