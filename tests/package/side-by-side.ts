/** Prints a line. */
export type Print = (line: string) => void;

/** Work that prints. */
export interface Task {
  name: string;
  run(print: Print): Promise<void>;
}

/**
 * Runs tasks side by side. What one prints is seen at once when those before it have ended, and is held back until then: so
 * lines of two do not mix, and come in the same order each time.
 * @throws Error that names all tasks which failed, and why
 */
export async function sideBySide(tasks: readonly Task[], print: Print): Promise<void> {
  const started = tasks.map(({ name, run }) => {
    const output = new HeldOutput(print);
    const ended = run((line) => output.add(line)).then(
      () => undefined,
      (error: unknown) => `${name}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { output, ended };
  });
  const failures: string[] = [];
  for (const { output, ended } of started) {
    output.release();
    // oxlint-disable-next-line no-await-in-loop -- all of them run; they are told in order
    const failure = await ended;
    if (failure !== undefined) failures.push(failure);
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

/** Lines that wait until they may be printed. */
class HeldOutput {
  readonly #print: Print;
  #held: string[] | undefined = [];

  constructor(print: Print) {
    this.#print = print;
  }

  add(line: string): void {
    if (this.#held === undefined) this.#print(line);
    else this.#held.push(line);
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const line of held) this.#print(line);
  }
}
