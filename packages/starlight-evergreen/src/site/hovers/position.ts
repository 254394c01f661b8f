/** Where a popover goes, in CSS pixels from the viewport's top left corner. */
export interface Position {
  left: number;
  top: number;
}

/** Of the token, in the viewport. */
interface Edges {
  left: number;
  top: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** Between the token and its popover, and between a popover and the viewport's edge. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a popover below its token, or above where there is more room, and never past the viewport's edge.
 */
export function popoverPosition(token: Edges, popover: Size, viewport: Size): Position {
  const below = viewport.height - token.bottom;
  const fitsBelow = popover.height + GAP + EDGE <= below;
  const top = fitsBelow || below >= token.top ? token.bottom + GAP : token.top - GAP - popover.height;
  return {
    left: clamp(token.left, EDGE, viewport.width - popover.width - EDGE),
    top: clamp(top, EDGE, viewport.height - popover.height - EDGE),
  };
}

/** The lower bound wins when the popover is larger than the viewport. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
