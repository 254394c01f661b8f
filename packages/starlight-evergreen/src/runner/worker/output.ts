import type { InspectOptions } from 'node:util';
import { formatWithOptions, inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { clip, limits } from '../limits.ts';
import type { Line, Place } from '../protocol.ts';
import type { Places } from './places.ts';

export interface Output {
  /** Takes the place of the global `console`. */
  console: Partial<Console>;
  /** How many lines were not passed on. */
  hidden(): number;
}

/** How what is printed gets its place; without it, none has one. */
export type Printing = Pick<Places, 'here' | 'print'>;

const nowhere: Printing = { here: () => undefined, print: (_values, format) => format() };

/** Text with something left out, and how much of it is formatted whole. */
const isShortened = /\[[\w ()$]+\]|\.\.\. \d+ more/;
const wholeOptions = { ...inspectOptions, depth: 20, maxArrayLength: 1_000 };
const maxWholes = 10;

type Format = (options: InspectOptions) => string;

/**
 * A console that formats as Node does and passes each line on, up to the limits. What is not a way to print
 * (`time`, `group`, …) does nothing.
 */
export function createOutput(emit: (line: Line) => void, { here, print }: Printing = nowhere): Output {
  let lines = 0;
  let characters = 0;
  let hidden = 0;
  let wholes = 0;

  const write = (level: Line['level'], values: readonly unknown[], format: Format): void => {
    // Formatting is the costly part, so a flood is not even formatted.
    if (lines >= limits.lines || characters >= limits.characters) {
      hidden += 1;
      return;
    }
    const first = firstOf(here());
    const text = clip(
      print(values, () => format(inspectOptions)),
      limits.characters - characters,
    );
    if (isShortened.test(text) && wholes < maxWholes) {
      wholes += 1;
      first.whole = clip(
        print(values, () => format(wholeOptions)),
        limits.json,
      );
    }
    for (const [index, each] of text.split('\n').entries()) {
      if (lines >= limits.lines) hidden += 1;
      else emit({ level, text: each, ...(index === 0 ? first : { continues: true }) });
      lines += 1;
      characters += each.length + 1;
    }
  };
  const printer =
    (level: Line['level']) =>
    (...values: unknown[]): void =>
      write(level, values, (options) => formatWithOptions(options, ...values));
  const nothing = (): void => undefined;

  return {
    console: {
      log: printer('log'),
      info: printer('log'),
      debug: printer('log'),
      warn: printer('warn'),
      error: printer('error'),
      trace: printer('error'),
      dir: (value: unknown, own?: object) =>
        write('log', [value], (options) => inspect(value, { ...options, ...own })),
      table: printer('log'),
      assert(condition?: boolean, ...values: unknown[]) {
        if (condition !== true) printer('error')('Assertion failed:', ...values);
      },
      group: printer('log'),
      groupEnd: nothing,
      time: nothing,
      timeEnd: nothing,
      timeLog: nothing,
      count: nothing,
      clear: nothing,
    },
    hidden: () => hidden,
  };
}

function firstOf(at: Place | undefined): Pick<Line, 'at' | 'whole'> {
  return at === undefined ? {} : { at };
}
