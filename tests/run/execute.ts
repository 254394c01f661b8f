import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Outcome, Output, Step } from './step.ts';

export interface ExecuteOptions extends Output {
  /** Milliseconds that a step may be silent before it is said that it still runs. */
  silence?: number;
}

/** How the reporters of the tests introduce the command that runs one failed test alone. */
const rerun = /^\s*run just this: (.+)$/;

/** Runs a step's command, prints what it prints, and says that it still runs when it has been silent for long. */
export function execute(
  { name, command: [program, ...args] }: Step,
  { print, mention, silence = 30_000 }: ExecuteOptions,
): Promise<Outcome> {
  const started = performance.now();
  const reruns: string[] = [];
  let last = '';
  const beat = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000);
    mention(`  … ${name}: ${seconds} s${last === '' ? '' : `, the last line was "${last.slice(0, 100)}"`}`);
  }, silence);
  const hear = (line: string): void => {
    beat.refresh();
    const text = stripVTControlCharacters(line).trim();
    if (text !== '') last = text;
    const [, found] = rerun.exec(text) ?? [];
    if (found !== undefined) reruns.push(found);
    print(line);
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    });
    const end = (passed: boolean): void => {
      clearInterval(beat);
      resolve({ passed, reruns: [...new Set(reruns)] });
    };
    for (const stream of [child.stdout, child.stderr] satisfies Readable[])
      createInterface({ input: stream }).on('line', hear);
    child.once('error', (error) => {
      print(`${program} could not be started: ${error.message}`);
      end(false);
    });
    child.once('close', (status) => end(status === 0));
  });
}
