import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { startNode } from '../bench/child.ts';
import { cli } from '../bench/project.ts';

const reportSchema = z.object({
  problems: z.array(z.object({ where: z.string(), message: z.string(), hint: z.string().optional() })),
});

export interface CommandRun {
  problems: z.output<typeof reportSchema>['problems'];
  seconds: number;
  /** What it said beside its report. */
  log: string;
}

/**
 * Runs a command of the engine in a project. That it finds problems is no failure.
 * @throws Error when it ends without a report
 */
export async function runCommand(project: string, args: readonly string[]): Promise<CommandRun> {
  const started = performance.now();
  const child = startNode([cli, ...args, '--reporter', 'json'], project);
  const ended = once(child, 'exit');
  const [stdout, log] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  const seconds = (performance.now() - started) / 1000;
  const parsed = reportSchema.safeParse(json(stdout));
  if (!parsed.success)
    throw new Error(`${args.join(' ')} ends without a report:\n${`${stdout}\n${log}`.slice(-2000)}`);
  return { problems: parsed.data.problems, seconds, log };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
