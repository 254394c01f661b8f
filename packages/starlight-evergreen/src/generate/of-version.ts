import type { ReleaseConfig } from '../config/index.ts';
import { earlierOf } from '../config/earlier.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * What is wrong with a release, told with its version where it is an earlier one. What the config says of fields that only
 * the current version has is no problem there.
 */
export function ofVersion(config: ReleaseConfig, problems: readonly Problem[]): readonly Problem[] {
  if (earlierOf(config) === undefined) return problems;
  return problems
    .filter(({ where }) => where !== 'docs.config.ts')
    .map((problem) => ({ ...problem, where: `${config.label}: ${problem.where}` }));
}
