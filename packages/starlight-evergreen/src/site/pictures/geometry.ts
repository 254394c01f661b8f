/** Points and boxes of drawings, in pixels; y grows downwards. */

export interface Vector {
  x: number;
  y: number;
}

/** A rectangle by its middle. */
export interface Box extends Vector {
  width: number;
  height: number;
}

/** From one point to another, bent towards a third (a quadratic Bézier curve). */
export interface Curve {
  from: Vector;
  control: Vector;
  to: Vector;
}

export function pointAt({ from, control, to }: Curve, t: number): Vector {
  const mix = (a: number, b: number, c: number): number =>
    (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

/** Points along a curve, both ends among them. */
export function samples(curve: Curve, steps = 200): Vector[] {
  return Array.from({ length: steps + 1 }, (_, index) => pointAt(curve, index / steps));
}

export function middle(a: Vector, b: Vector): Vector {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** A step of one pixel to the left of the way from one point to another. */
export function leftOf(from: Vector, to: Vector): Vector {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 0, y: 0 } : { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
}

export function moved<Point extends Vector>(point: Point, by: Vector, times = 1): Point {
  return { ...point, x: point.x + by.x * times, y: point.y + by.y * times };
}

/** Whether two boxes have a place in common. */
export function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

export function contains(box: Box, { x, y }: Vector): boolean {
  return overlap(box, { x, y, width: 0, height: 0 });
}

/** The smallest box around boxes, with space at each side. */
export function around(boxes: readonly Box[], space: number): Box {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2)) - space;
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2)) + space;
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2)) - space;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2)) + space;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
