import type { ReleaseConfig } from '../config/index.ts';
import { ProblemError } from '../problem/problem.ts';
import type { SandboxModule } from './contract.ts';
import { loadSandbox } from './load-sandbox.ts';

/** A release as whoever runs blocks sees it. */
export interface RunRelease {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** Path of its sandbox's module, relative to the project. */
  path?: string;
  sandbox?: SandboxModule;
}

/** What the blocks of a release import from. */
export function specifierOf(release: ReleaseConfig): string {
  return 'package' in release ? release.package : release.import;
}

/**
 * Loads the sandboxes of all releases, in the order of the config.
 * @throws ProblemError with the findings of all of them
 */
export async function loadSandboxes(root: string, releases: readonly ReleaseConfig[]): Promise<RunRelease[]> {
  const loaded = await Promise.allSettled(
    releases.map(async (release): Promise<RunRelease> => {
      const { id, sandbox: path } = release;
      const sandbox = await loadSandbox(root, path);
      return {
        id,
        specifier: specifierOf(release),
        ...(path !== undefined && { path }),
        ...(sandbox !== undefined && { sandbox }),
      };
    }),
  );
  const problems = loaded.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof ProblemError)) throw result.reason;
    return result.reason.problems;
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
