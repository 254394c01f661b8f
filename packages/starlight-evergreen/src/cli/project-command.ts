import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { chosenReporters, type Outcome, report, type ReporterName, reporters } from '../problem/reporter.ts';
import { unexpected } from '../problem/unexpected.ts';
import { wantsColours } from '../problem/terminal.ts';
import { isOwnProcess } from './own-process.ts';

/** What every command of a project is given. */
export interface Project {
  /** Absolute. */
  root: string;
  /** Prints a line about the work: on the standard output, unless that is for other programs. */
  log(line: string): void;
  /** Whether what is found is told in a form that other programs read. */
  isForPrograms: boolean;
}

/** The options that all commands of a project take. */
export interface ProjectOptions {
  root?: string;
  reporter?: ReporterName;
}

/** The option of those that are spared when nothing has changed. */
export interface ForceOption {
  force?: boolean;
}

/** A command that works on a project and reports what is wrong with it. */
export function projectCommand(name: string, summary: string): Command {
  return new Command(name)
    .summary(summary)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .option('--root <folder>', 'folder of the project, where docs.config.ts is (default: the current one)')
    .addOption(
      new Option(
        '--reporter <form>',
        'how problems are told (default: text, and annotations as well in GitHub Actions)',
      ).choices(reporters),
    );
}

/** A command whose work is spared when it would find what it found the last time. */
export function sparedCommand(name: string, summary: string): Command {
  return projectCommand(name, summary).option(
    '--force',
    'read everything again, also when nothing has changed since the last time',
  );
}

/** Paths are typed for the folder one is in, which need not be the project's. */
export function pathsOf(paths: readonly string[], { root }: ProjectOptions): string[] {
  return root === undefined ? [...paths] : paths.map((path) => resolve(path));
}

/**
 * Does a command's work, and tells what it found. The process ends with 1 when anything is wrong.
 * @param isQuiet - the standard output is for what the work prints itself
 */
export async function perform(
  { root = '.', reporter }: ProjectOptions,
  work: (project: Project) => Promise<Outcome>,
  isQuiet = false,
): Promise<void> {
  const forms = chosenReporters(reporter, process.env);
  const isForPrograms = forms.includes('json');
  const log = isQuiet || isForPrograms ? console.error : console.log;
  const outcome = await outcomeOf('starlight-evergreen', () =>
    work({ root: resolve(root), log: (line) => log(line), isForPrograms }),
  );
  report(outcome, forms, {
    out: console.log,
    error: console.error,
    hasColours: wantsColours(process.stderr, process.env),
  });
  if (outcome.problems.length > 0 || outcome.failed === true) process.exitCode = 1;
}

export interface Sparing {
  command: string;
  /** Whether it is asked for the whole project, and changes nothing that people write. */
  isWhole: boolean;
  force: boolean | undefined;
  /** What else its result depends on. */
  inputs?: readonly string[];
}

/**
 * Does a command's work, unless it would do what it did the last time. Another program may rely on what is told to it: that
 * does not rest on what an earlier run has kept.
 * @param work - its `tell` is to be told each line that would be true of another run as well
 */
export async function spare(
  { root, log, isForPrograms }: Project,
  { command, isWhole, force = false, inputs = [] }: Sparing,
  work: (tell: (line: string) => void) => Promise<Outcome>,
): Promise<Outcome> {
  if (!isWhole || isForPrograms || !isOwnProcess()) return work(() => undefined);
  const { unlessUnchanged } = await import('./actions/unless-unchanged.ts');
  return unlessUnchanged({ root, command, inputs, force, log }, work);
}

async function outcomeOf(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { problems: unexpected(error, name) };
  }
}
