import { type ChildProcess, spawn } from 'node:child_process';

export interface Program {
  process: ChildProcess;
  /** What the line that was waited for told. */
  found: string;
  stop(): Promise<void>;
}

/**
 * Starts a program and waits for a line of its output.
 *
 * @param line with one group: what is to be known of it
 * @throws Error with what the program printed instead, when it ends or says nothing for too long
 */
export function startProgram(
  command: string,
  args: readonly string[],
  line: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string): void => reject(new Error(`${command} ${why}:\n${printed.slice(-2000)}`));
    const timer = setTimeout(() => void stop().then(() => fail('did not get ready')), 90_000);
    const hear = (text: Buffer): void => {
      printed += String(text);
      const found = line.exec(printed)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve({ process: child, found, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', ({ message }) => fail(message));
    child.once('close', () => {
      clearTimeout(timer);
      fail('ended');
    });
  });
}
