/** Prints a line. */
export type Print = (line: string) => void;

/** Work that prints. */
export interface Task {
  name: string;
  run(print: Print): Promise<void>;
}

/**
 * Runs tasks side by side. What one prints is held back until those before it have ended, so that lines of two do not mix
 * and come in the same order each time.
 * @throws Error that names all tasks which failed, and why
 */
export async function sideBySide(tasks: readonly Task[], print: Print): Promise<void> {
  const started = tasks.map(({ name, run }) => {
    const lines: string[] = [];
    const ended = run((line) => lines.push(line)).then(
      () => undefined,
      (error: unknown) => `${name}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { lines, ended };
  });
  const failures: string[] = [];
  for (const { lines, ended } of started) {
    // oxlint-disable-next-line no-await-in-loop -- all of them run; they are told in order
    const failure = await ended;
    for (const line of lines) print(line);
    if (failure !== undefined) failures.push(failure);
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
