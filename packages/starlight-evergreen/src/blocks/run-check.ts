import { relative, resolve } from 'node:path';
import { readText } from '../files/read-text.ts';
import { type Problem, sortProblems } from '../problem/problem.ts';
import type { Block, CheckedBlock } from './block.ts';
import { blockProblems } from './block-problems.ts';
import { type CheckerOptions, createChecker } from './checker.ts';
import { type PlaceNote, collect } from './collect.ts';

export interface RunCheckOptions extends CheckerOptions {
  /** Files and folders to check, relative to `from`. */
  paths: readonly string[];
  /** Folder that `paths` and the places in the report are relative to; `root` when absent. */
  from?: string;
  /** `paths` are all there is in the project: drop what the cache holds beyond them. */
  prune?: boolean;
  /** Blocks of no page that a build will show: their results are kept, and are no part of the report. */
  beside?: readonly Block[];
}

export interface CheckResult {
  /** In order of place; empty when all is well. */
  problems: Problem[];
  files: number;
  /** All blocks found, excused ones included. */
  blocks: number;
  /** Blocks that went through the compiler in this run. */
  checked: number;
  /** Blocks whose result was known. */
  cached: number;
  hovers: number;
  /** Blocks that say why they are not checked. */
  excused: PlaceNote[];
  /** What looks like a block and cannot be checked, and why. */
  unseen: PlaceNote[];
  /** What to know beside. */
  notes: PlaceNote[];
  /** Number of blocks in other languages, by language; without any under an empty name. */
  others: ReadonlyMap<string, number>;
  /** Number of files of kinds that are not looked into, by ending. */
  unreadKinds: ReadonlyMap<string, number>;
  /** Undefined where nothing was looked at. */
  milliseconds: number | undefined;
}

/** Collects the blocks of files and folders, checks them all, and reports everything that is wrong at once. */
export async function runCheck(options: RunCheckOptions): Promise<CheckResult> {
  const { root, from = root, paths, cacheDir, prune = false, beside } = options;
  const started = performance.now();
  const { files, blocks, problems, unseen, notes, others, unreadKinds } = collect({
    root: from,
    paths: paths.map((path) => resolve(from, path)),
    prune,
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
  const checker = createChecker(options);
  const checkable = blocks.filter(({ excuse }) => excuse === undefined);
  const results = await checker.checkAll(checkable, beside);
  checker.flush({ prune });
  for (const [index, block] of checkable.entries()) {
    const checked = results[index];
    if (checked !== undefined) problems.push(...problemsOf(block, checked, from));
  }
  return {
    problems: sortProblems(problems),
    files,
    blocks: blocks.length,
    ...checker.counts,
    hovers: results.reduce((sum, { hovers }) => sum + hovers.length, 0),
    excused: blocks.flatMap((block) => toExcused(block, from)),
    unseen,
    notes,
    others,
    unreadKinds,
    milliseconds: Math.round(performance.now() - started),
  };
}

function problemsOf(block: Block, checked: CheckedBlock, from: string): Problem[] {
  const fine = checked.faults.length === 0 && checked.errors.every(({ expected }) => expected);
  return fine ? [] : blockProblems(block, checked, readText(block.file), from);
}

/** A fence without a reason is a problem already. */
function toExcused({ file, line, excuse }: Block, from: string): PlaceNote[] {
  if (excuse === undefined || excuse === '') return [];
  return [{ where: `${relative(from, file)}:${line - 1}`, reason: excuse }];
}
