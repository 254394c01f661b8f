import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importModule } from '../files/import-module.ts';
import { loadProblem } from '../files/load-problem.ts';
import { ProblemError } from '../problem/problem.ts';
import { checkSandbox } from './check-sandbox.ts';
import type { SandboxModule } from './contract.ts';

/**
 * Loads the sandbox of a release.
 * @param root - the project's folder
 * @param name - the release's key `sandbox`: path of a module, relative to `root`
 * @returns `undefined` when the release has none
 * @throws ProblemError with everything that is missing or wrong
 */
export async function loadSandbox(
  root: string,
  name: string | undefined,
): Promise<SandboxModule | undefined> {
  if (name === undefined) return undefined;
  const checked = checkSandbox(await load(root, name), name);
  if ('problems' in checked) throw new ProblemError(checked.problems);
  return checked.module;
}

async function load(root: string, name: string): Promise<unknown> {
  const path = resolve(root, name);
  if (!existsSync(path)) {
    const message = `there is no such file in ${root}`;
    const hint = 'The key `sandbox` of a release names a module, relative to docs.config.ts.';
    throw new ProblemError([{ where: name, message, hint }]);
  }
  try {
    return await importModule(path);
  } catch (error) {
    throw new ProblemError([loadProblem(error, root, { where: name })]);
  }
}
