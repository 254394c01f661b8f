import { around, type Box, leftOf, moved, overlap, type Vector } from './geometry.ts';
import { labelBox } from './label-box.ts';
import type { State, StateDiagramProps } from './props.ts';
import { between, loop, type Line } from './lines.ts';
import { wrap } from './wrap.ts';

/** Pixels, at the size of text on the page. */
const cell = { width: 232, height: 116 };
const stateSize = { width: 124, height: 44 };
const margin = 4;
const characterWidth = 6.8;
const arrow = 8;

export const lineHeight = 16;

/** Characters of a line of text in a state, and at a transition. */
const widest = { state: 15, transition: 16 };

/** A box with text in it. */
export interface TextBox extends Box {
  lines: string[];
}

export interface DrawnState extends TextBox {
  start: boolean;
  end: boolean;
}

export interface DrawnTransition {
  /** An SVG path. */
  path: string;
  /** Corners of the arrow's head, as SVG takes them. */
  head: string;
  label: TextBox;
}

export interface Drawing {
  /** What is to be seen of the drawing, as SVG takes it. */
  viewBox: string;
  width: number;
  height: number;
  states: DrawnState[];
  transitions: DrawnTransition[];
}

/**
 * Places states on their grid, leads lines between them, and looks for a place for each line's words.
 *
 * @throws Error with one sentence when states share an id or a place, a transition names none of them, or there is no
 *   line for it.
 */
export function drawStates(props: StateDiagramProps): Drawing {
  const states = placed(props);
  const boxes = [...states.values()];
  const drawn = drawLines(props, states);
  const taken: Box[] = [...boxes];
  const transitions = props.transitions.map(({ from, to, label }, index): DrawnTransition => {
    const line = drawn[index] ?? [];
    const others = drawn.filter((other) => other !== line);
    const lines = wrap(label, widest.transition);
    const place = labelBox(textSize(lines), line, hasReturn(props, from, to), taken, others);
    taken.push(place);
    return {
      path: `M${line.map((point) => pair(point)).join('L')}`,
      head: head(line),
      label: { ...place, lines },
    };
  });
  const points = drawn.flat().map((point) => ({ ...point, width: 0, height: 0 }));
  const seen = around([...taken, ...points], margin);
  return {
    viewBox: [seen.x - seen.width / 2, seen.y - seen.height / 2, seen.width, seen.height]
      .map(rounded)
      .join(' '),
    width: rounded(seen.width),
    height: rounded(seen.height),
    states: props.states.map(({ label, start, end }, index) => {
      const place = boxes[index] ?? seen;
      return { ...place, lines: wrap(label, widest.state), start, end };
    }),
    transitions,
  };
}

/** In the order in which they are written. */
function placed({ label, states }: StateDiagramProps): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { id, column, row } of states) {
    const box = { ...stateSize, x: column * cell.width, y: row * cell.height };
    if (boxes.has(id)) throw new Error(`the state diagram "${label}" has two states "${id}"`);
    if ([...boxes.values()].some((other) => overlap(other, box))) {
      throw new Error(`in the state diagram "${label}", "${id}" stands where another state is`);
    }
    boxes.set(id, box);
  }
  return boxes;
}

/** A line for each transition. Those that need a bend come last, so that they know what they would cross. */
function drawLines(props: StateDiagramProps, states: ReadonlyMap<string, Box>): Line[] {
  const { label, transitions } = props;
  const find = (id: State['id']): Box => {
    const found = states.get(id);
    if (found !== undefined) return found;
    throw new Error(
      `the state diagram "${label}" has no state "${id}": there are ${[...states.keys()].join(', ')}`,
    );
  };
  const lead = (drawn: readonly Line[]): Line[] =>
    transitions.map(({ from, to }) => {
      if (from === to) return loop(find(from));
      const others = [...states].flatMap(([id, box]) => (id === from || id === to ? [] : [box]));
      const line = between(find(from), find(to), hasReturn(props, from, to), others, drawn);
      if (line !== undefined) return line;
      throw new Error(
        `in the state diagram "${label}", no line leads from "${from}" to "${to}" past the other states: place them differently`,
      );
    });
  return lead(lead([]));
}

function hasReturn({ transitions }: StateDiagramProps, from: string, to: string): boolean {
  return from !== to && transitions.some((other) => other.from === to && other.to === from);
}

function textSize(lines: readonly string[]): Box {
  const width = Math.max(...lines.map(({ length }) => length)) * characterWidth;
  return { x: 0, y: 0, width, height: lines.length * lineHeight };
}

/** A triangle with its tip where a line ends. */
function head(line: Line): string {
  const tip = line.at(-1);
  const before =
    line.findLast((point) => tip && Math.hypot(tip.x - point.x, tip.y - point.y) >= arrow) ?? line[0];
  if (tip === undefined || before === undefined) return '';
  const left = leftOf(before, tip);
  const back = moved(tip, { x: left.y, y: -left.x }, arrow);
  return [tip, moved(back, left, arrow / 2), moved(back, left, -arrow / 2)]
    .map((point) => pair(point))
    .join(' ');
}

function pair({ x, y }: Vector): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Where the first line of a text stands, so that the middle of all is the box's. */
export function firstLine({ y, lines }: TextBox): number {
  return y - ((lines.length - 1) * lineHeight) / 2;
}
