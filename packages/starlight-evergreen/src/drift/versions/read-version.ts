import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Reference } from '../../reference/model.ts';
import { findCallPaths } from '../../reference/call-paths.ts';
import { judge } from '../../reference/allowances.ts';
import { type LoadedRelease, readRelease } from '../../reference/read/index.ts';
import type { ValueRules } from '../../reference/sample/rules.ts';
import { type InstallOptions, installVersion } from './install-version.ts';
import type { VersionSpec } from './spec.ts';

export interface ReadOptions extends InstallOptions {
  /** Values that requests are made of when calls are traced to their paths. */
  rules: ValueRules;
}

/** A version as data. */
export interface ReadVersion {
  reference: Reference;
  /** The folder whose `node_modules` holds it. */
  root: string;
  /** What is wrong with single models and calls. They are in the reference all the same, as their declarations say. */
  problems: Problem[];
}

/**
 * Reads a version, fetching it first where it is not here, and finds the paths of its operations.
 * @throws ProblemError when it cannot be fetched, or carries nothing that could be compared
 */
export async function readVersion(spec: VersionSpec, options: ReadOptions): Promise<ReadVersion> {
  const { loaded, root } = await load(spec, options);
  const { operations, problems } = await findCallPaths(loaded, options.rules);
  return {
    root,
    reference: { ...loaded.reference, operations },
    problems: judge([...loaded.problems, ...problems], loaded.config.allow).open.map((problem) => ({
      ...problem,
      where: `${spec.text}: ${problem.where}`,
    })),
  };
}

async function load(
  spec: VersionSpec,
  options: ReadOptions,
): Promise<{ loaded: LoadedRelease; root: string }> {
  if (spec.kind === 'installed')
    return { loaded: await readRelease(spec.release, options.root), root: options.root };
  const { root, version } = await installVersion(spec, options);
  try {
    const loaded = await readRelease(spec.release, root);
    // The config speaks of the installed version: what it allows there need not exist in this one.
    const problems = loaded.problems.filter(({ where }) => where !== 'docs.config.ts');
    return { loaded: { ...loaded, problems }, root };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problems = error.problems.map(({ hint, ...problem }) => ({
      ...problem,
      where: `${spec.release.package}@${version}`,
      hint: [hint, 'An early version may not carry what is read here: choose a later one.']
        .filter((line) => line !== undefined)
        .join('\n'),
    }));
    throw new ProblemError(problems);
  }
}
