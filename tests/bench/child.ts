import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export type Child = ChildProcessByStdio<null, Readable, Readable>;

const running = new Set<Child>();

/** Starts a Node script without colours and without calls home. */
export function startNode(
  args: readonly string[],
  cwd: string,
  variables: Record<string, string> = {},
): Child {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends what still runs, so that nothing writes into a folder that is removed. */
export function stopChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}
