import type { Output } from './step.ts';

/** What a step that is not the first unfinished one has printed. */
interface Part {
  lines: string[];
  ended: boolean;
}

/**
 * Puts what several print at once in the order in which they began: the first that has not ended is printed as it comes,
 * what the others say is kept until it is their turn.
 */
export class OrderedOutput {
  readonly #print: (line: string) => void;
  readonly #parts: Part[] = [];

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** @returns where the next one prints, and what to call when it has ended */
  begin(): Output & { end(): void } {
    const part: Part = { lines: [], ended: false };
    this.#parts.push(part);
    const isFirst = (): boolean => this.#parts[0] === part;
    return {
      print: (line) => {
        if (isFirst()) this.#print(line);
        else part.lines.push(line);
      },
      mention: (line) => {
        if (isFirst()) this.#print(line);
      },
      end: () => {
        part.ended = true;
        this.#advance();
      },
    };
  }

  #advance(): void {
    while (this.#parts[0]?.ended === true) {
      this.#parts.shift();
      for (const line of this.#parts[0]?.lines.splice(0) ?? []) this.#print(line);
    }
  }
}
