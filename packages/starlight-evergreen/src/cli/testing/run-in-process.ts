import { formatWithOptions } from 'node:util';
import { problemsText } from '../../problem/terminal.ts';
import { unexpected } from '../../problem/unexpected.ts';
import { run } from '../program.ts';

/** What a command line did, as a process of its own would. */
export interface CommandRun {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Does what a command line says in this process, which has loaded the commands already. Runs must not overlap.
 * @param env - variables that are added; undefined for those that are taken away
 */
export async function runInProcess(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<CommandRun> {
  const written = { stdout: '', stderr: '' };
  const print =
    (stream: keyof typeof written) =>
    (...values: unknown[]) =>
      void (written[stream] += `${formatWithOptions({}, ...values)}\n`);
  const { log, info, warn, error } = console;
  const { exitCode } = process;
  const before = { ...process.env };
  Object.assign(console, {
    log: print('stdout'),
    info: print('stdout'),
    warn: print('stderr'),
    error: print('stderr'),
  });
  process.exitCode = undefined;
  for (const [name, value] of Object.entries(env)) setVariable(name, value);
  try {
    await run(args);
  } catch (thrown) {
    written.stderr += `${problemsText(unexpected(thrown, 'starlight-evergreen'), false)}\n`;
    process.exitCode = 1;
  } finally {
    Object.assign(console, { log, info, warn, error });
    for (const name of Object.keys(env)) setVariable(name, before[name]);
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = exitCode;
  return { status, ...written };
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
