import type { Box } from './geometry.ts';
import type { SequenceProps } from './props.ts';
import { wrap } from './wrap.ts';

/** Pixels, at the size of text on the page. */
const column = 160;
const headSize = { width: 120, height: 40 };
const gap = 20;
const margin = 4;
const characterWidth = 6.8;
const arrow = 8;

export const lineHeight = 16;

/** A party's box, and below it the line that its messages start from and end at. */
export interface DrawnParty {
  x: number;
  lines: string[];
}

export interface DrawnMessage {
  /** Where it leaves, and where it arrives. */
  from: number;
  to: number;
  y: number;
  /** Corners of the arrow's head, as SVG takes them. */
  head: string;
  /** The words stand above the arrow. */
  label: Box & { lines: string[] };
}

/** What is to be seen of the picture. */
export interface SequenceDrawing {
  width: number;
  height: number;
  box: { width: number; height: number; y: number };
  parties: DrawnParty[];
  messages: DrawnMessage[];
}

/**
 * Places parties side by side and their messages below each other, in the order in which they are sent.
 *
 * @throws Error with one sentence when a message names no party, or goes to its own sender.
 */
export function drawSequence({ label, parties, messages }: SequenceProps): SequenceDrawing {
  const places = new Map(parties.map((name, index) => [name, margin + (index + 0.5) * column]));
  const place = (name: string): number => {
    const x = places.get(name);
    if (x === undefined) {
      throw new Error(`the sequence "${label}" has no party "${name}": there are ${parties.join(', ')}`);
    }
    return x;
  };
  let bottom = margin + headSize.height;
  const drawn = messages.map(({ from, to, text }): DrawnMessage => {
    if (from === to) throw new Error(`in the sequence "${label}", "${from}" sends a message to itself`);
    const [start, end] = [place(from), place(to)];
    const lines = wrap(text, Math.floor((Math.abs(end - start) - 2 * arrow) / characterWidth));
    const top = bottom + gap;
    const height = lines.length * lineHeight;
    const y = top + height + 6;
    bottom = y;
    const tip = end - Math.sign(end - start);
    const back = tip - Math.sign(end - start) * arrow;
    return {
      from: start,
      to: back,
      y,
      head: `${tip},${y} ${back},${y - 4} ${back},${y + 4}`,
      label: {
        x: (start + end) / 2,
        y: top + height / 2,
        width: Math.max(...lines.map(({ length }) => length)) * characterWidth + 8,
        height,
        lines,
      },
    };
  });
  return {
    width: 2 * margin + parties.length * column,
    height: bottom + gap,
    box: { ...headSize, y: margin },
    parties: parties.map((name) => ({ x: place(name), lines: wrap(name, 15) })),
    messages: drawn,
  };
}
