import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startNode } from './child.ts';
import { type Usage, usageVariable } from './usage-hook.ts';

/** What running a command took. */
export interface Measurement {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, of all threads. */
  cpu: number;
  /** Most memory held, in bytes. */
  peak: number;
  /** What it printed. */
  output: string;
}

const hook = new URL('./usage-hook.ts', import.meta.url).href;

/**
 * Runs a Node script as a process of its own and measures it, start of Node included.
 * @param args - the script's path and its arguments
 * @throws Error with the end of its output when it fails
 */
export async function measure(args: readonly string[], cwd: string): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  try {
    const file = join(folder, 'usage.json');
    const started = performance.now();
    const child = startNode(['--import', hook, ...args], cwd, { [usageVariable]: file });
    const ended = once(child, 'exit');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code, signal] = await ended;
    const wall = (performance.now() - started) / 1000;
    const output = `${stdout}${stderr}`;
    if (code !== 0)
      throw new Error(`${args.join(' ')} ended with ${code ?? signal}:\n${output.slice(-4000)}`);
    const usage: Usage = JSON.parse(readFileSync(file, 'utf8'));
    return { wall, cpu: (usage.user + usage.system) / 1e6, peak: usage.maxRSS * 1024, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Run = () => Promise<Measurement>;

/** The best of two runs: what else the machine does only ever makes a run slower. */
export async function best(run: Run): Promise<Measurement> {
  return faster(await run(), await run());
}

/** The best of two runs each, by turns, so that a busy spell of the machine does not hit one of them only. */
export async function bestByTurns(one: Run, other: Run): Promise<[one: Measurement, other: Measurement]> {
  const first = [await one(), await other()] as const;
  return [faster(first[0], await one()), faster(first[1], await other())];
}

function faster(a: Measurement, b: Measurement): Measurement {
  return a.wall < b.wall ? a : b;
}

/** Seconds of wall and processor time, for a row's detail. */
export function seconds({ wall, cpu }: Measurement): string {
  return `${wall.toFixed(1)} s (${cpu.toFixed(1)} s of CPU)`;
}
