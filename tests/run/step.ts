/** One command of the test run. */
export interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  /** Takes minutes: it is not begun once something has failed. */
  slow?: boolean;
}

/** What a command did. */
export interface Outcome {
  passed: boolean;
  /** Commands that run just what failed, as the step itself printed them. */
  reruns: string[];
}

/** What somebody would type to run a step alone. */
export function commandLine({ command }: Step): string {
  return command.join(' ');
}
