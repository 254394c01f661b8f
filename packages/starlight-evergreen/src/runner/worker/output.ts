import { formatWithOptions, inspect } from 'node-inspect-extracted';
import { inspectOptions } from '../../examples/inspect-options.ts';
import { clip, limits } from '../limits.ts';
import type { Line } from '../protocol.ts';

export interface Output {
  /** Takes the place of the global `console`. */
  console: Partial<Console>;
  /** How many lines were not passed on. */
  hidden(): number;
}

/**
 * A console that formats as Node does and passes each line on, up to the limits. What is not a way to print
 * (`time`, `group`, …) does nothing.
 */
export function createOutput(emit: (line: Line) => void): Output {
  let lines = 0;
  let characters = 0;
  let hidden = 0;

  const write = (level: Line['level'], make: () => string): void => {
    // Formatting is the costly part, so a flood is not even formatted.
    if (lines >= limits.lines || characters >= limits.characters) {
      hidden += 1;
      return;
    }
    for (const text of clip(make(), limits.characters - characters).split('\n')) {
      if (lines >= limits.lines) hidden += 1;
      else emit({ level, text });
      lines += 1;
      characters += text.length + 1;
    }
  };
  const printer =
    (level: Line['level']) =>
    (...values: unknown[]): void =>
      write(level, () => formatWithOptions(inspectOptions, ...values));
  const nothing = (): void => undefined;

  return {
    console: {
      log: printer('log'),
      info: printer('log'),
      debug: printer('log'),
      warn: printer('warn'),
      error: printer('error'),
      trace: printer('error'),
      dir: (value: unknown, options?: object) =>
        write('log', () => inspect(value, { ...inspectOptions, ...options })),
      table: printer('log'),
      assert(condition?: boolean, ...values: unknown[]) {
        if (condition !== true)
          write('error', () => formatWithOptions(inspectOptions, 'Assertion failed:', ...values));
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
