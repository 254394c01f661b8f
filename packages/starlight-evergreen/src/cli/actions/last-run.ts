import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../../files/is-inside.ts';
import { type Answered, isAsBefore } from '../../files/trace/answers.ts';
import type { Trace } from '../../files/trace/trace.ts';
import { writeWhole } from '../../files/write-whole.ts';

/** Raise the number when the form changes. */
const form = 2;

/** A command without arguments, in a project. */
export interface ProjectRun {
  root: string;
  command: string;
  /** What else its result depends on. */
  inputs?: readonly string[];
}

/** What the last run of a command that found no fault saw and said. */
interface Kept {
  form: number;
  /** What else it depends on: the folder, Node, the system. */
  surroundings: string;
  /** Hashes of the variables of the environment that modules of the project read, by name. */
  environment: Record<string, string>;
  /** What it said that is true of another run as well. */
  facts: string[];
  answers: Answered[];
}

/**
 * What the last run of a command said, when every file that it read or wrote is as it was, and nothing is where it found
 * nothing: another one would do the same.
 */
export function factsOfUnchanged(run: ProjectRun): string[] | undefined {
  const last = read(run);
  if (last?.form !== form || last.surroundings !== surroundingsOf(run)) return undefined;
  const { environment, answers, facts } = last;
  const isSame = Object.entries(environment).every(([name, hash]) => hashOf(process.env[name]) === hash);
  return isSame && isAsBefore(answers) ? facts : undefined;
}

/** Keeps what a run without a fault saw and said. */
export function keepRun(run: ProjectRun, trace: Trace, facts: readonly string[]): void {
  const { root } = run;
  // Made behind the end, it would be a change of what the run has seen.
  mkdirSync(folderOf(root), { recursive: true });
  const answers = trace.end();
  const variables = variablesIn([...trace.modules].filter((path) => isOfProject(path, root)));
  if (answers === undefined || variables === undefined) return;
  const environment = Object.fromEntries(variables.map((name) => [name, hashOf(process.env[name])]));
  const kept: Kept = { form, surroundings: surroundingsOf(run), environment, facts: [...facts], answers };
  writeWhole(fileOf(run), JSON.stringify(kept));
}

function read(run: ProjectRun): Kept | undefined {
  try {
    const kept: Kept = JSON.parse(readFileSync(fileOf(run), 'utf8'));
    return kept;
  } catch {
    return undefined;
  }
}

function surroundingsOf({ root, inputs = [] }: ProjectRun): string {
  const { TZ, LANG, LC_ALL, NODE_OPTIONS, NODE_PATH } = process.env;
  const { version, platform, arch, execArgv } = process;
  const system = [version, platform, arch, execArgv, TZ, LANG, LC_ALL, NODE_OPTIONS, NODE_PATH];
  return JSON.stringify([root, inputs, system]);
}

const engine = join(import.meta.dirname, '../..');

function isOfProject(path: string, root: string): boolean {
  return isInside(path, root) && !path.includes('/node_modules/') && !isInside(path, engine);
}

/** The variables that modules name; undefined when one reads the environment in a way that names none. */
function variablesIn(modules: readonly string[]): string[] | undefined {
  const names = new Set<string>();
  for (const path of modules) {
    const text = readFileSync(path, 'utf8');
    for (const [, rest = ''] of text.matchAll(/\bprocess\s*\??\.\s*env\b(.{0,80})/gs)) {
      const name = /^\s*\??\.\s*(\w+)/.exec(rest) ?? /^\s*(?:\?\.)?\[\s*(?:'(\w+)'|"(\w+)")\s*\]/.exec(rest);
      const found = name?.[1] ?? name?.[2];
      if (found === undefined) return undefined;
      names.add(found);
    }
  }
  return [...names];
}

/** Values may be secret. */
function hashOf(value: string | undefined): string {
  return value === undefined ? '' : createHash('sha256').update(value).digest('base64url');
}

function folderOf(root: string): string {
  return join(root, '.cache/last-runs');
}

function fileOf({ root, command }: ProjectRun): string {
  return join(folderOf(root), `${command}.json`);
}
