import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { findPackageFolder } from '../../files/find-package.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { Outcome } from '../../problem/reporter.ts';

export interface BuildCommand {
  root: string;
  log(line: string): void;
}

/** In the package it is JavaScript. */
const commandFile = join(import.meta.dirname, `../cli${extname(import.meta.filename)}`);

/** Rendering makes many short-lived texts: with more room for them a sixth of a build's processor time is saved. */
const youngGeneration = '--max-semi-space-size=64';

/** A part of a build that is a command of its own. */
interface Part {
  name: string;
  /** What Node runs: its own options, a script and its arguments. */
  args: readonly string[];
}

/** How long a part took. */
export interface Timing {
  name: string;
  milliseconds: number;
}

/**
 * Does what a site needs to be built, each part in a process of its own so that none holds the memory of another, and
 * prints how long each took. A part that fails has said why, and ends the build.
 * @throws ProblemError when Astro is not installed
 */
export async function buildSite({ root, log }: BuildCommand): Promise<Outcome> {
  const timings: Timing[] = [];
  for (const { name, args } of partsOf(root)) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- each part reads what the one before it wrote
    const passed = await succeeds(args, root);
    timings.push({ name, milliseconds: performance.now() - start });
    if (!passed) return { problems: [], failed: true };
  }
  log(`\n${timingTable(timings)}`);
  return { problems: [] };
}

/** A line for each part and one for all of them, with seconds below one another. */
export function timingTable(timings: readonly Timing[]): string {
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const lines = [...timings, { name: 'together', milliseconds: total }].map(
    ({ name, milliseconds }) => [name, `${(milliseconds / 1000).toFixed(1)} s`] as const,
  );
  const names = Math.max(...lines.map(([name]) => name.length));
  const times = Math.max(...lines.map(([, time]) => time.length));
  return lines.map(([name, time]) => `${name.padEnd(names)}  ${time.padStart(times)}`).join('\n');
}

function partsOf(root: string): Part[] {
  const astro = findPackageFolder('astro', root);
  if (astro === undefined)
    throw new ProblemError([
      { where: 'astro', message: 'is not installed', hint: 'Install it: npm install --save-dev astro' },
    ]);
  const own = ['generate', 'examples', 'check'].map((name) => ({ name, args: [commandFile, name] }));
  return [...own, { name: 'astro build', args: [youngGeneration, join(astro, 'bin/astro.mjs'), 'build'] }];
}

async function succeeds(args: readonly string[], cwd: string): Promise<boolean> {
  const child = spawn(process.execPath, [...process.execArgv, ...args], { cwd, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code === 0;
}
