/** One command of the test run. */
export interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  /** Steps that have to end before: they write what this one reads. */
  after?: readonly string[];
  /** Steps whose end it waits for where they run too, although it reads nothing of theirs. */
  behind?: readonly string[];
  /** Takes minutes: it is not begun once something has failed. */
  slow?: boolean;
}

/** What a command did. */
export interface Outcome {
  passed: boolean;
  /** Commands that run just what failed, as the step itself printed them. */
  reruns: string[];
}

/** Where a step tells what it does. */
export interface Output {
  print(line: string): void;
  /** Says something that is of use only now: left out when it cannot be printed at once. */
  mention(line: string): void;
}

/** What somebody would type to run a step alone. */
export function commandLine({ command }: Step): string {
  return command.join(' ');
}
