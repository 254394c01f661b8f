import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importModule } from '../files/import-module.ts';
import { loadProblem } from '../files/load-problem.ts';
import { ProblemError } from '../problem/problem.ts';
import type { DocsConfig } from './docs.ts';
import { withoutObsoleteKeys } from './obsolete-keys.ts';
import { parseConfig } from './parse-config.ts';

/**
 * Loads and checks `docs.config.ts`.
 * @param root - the project's folder
 * @param isRestart - whether this process has loaded it before: Node would give it as it was then
 * @param notice - told in a line what the config says in vain
 * @throws ProblemError when it is missing, cannot be loaded or says something wrong
 */
export async function loadConfig(
  root: string,
  isRestart = false,
  notice: (line: string) => void = console.warn,
): Promise<DocsConfig> {
  const path = join(root, 'docs.config.ts');
  if (!existsSync(path)) {
    throw new ProblemError([
      {
        where: 'docs.config.ts',
        message: `there is no such file in ${root}`,
        hint: 'Run the command in the project folder.',
      },
    ]);
  }
  let loaded: Record<string, unknown>;
  try {
    loaded = await importModule(path, isRestart ? String(statSync(path).mtimeMs) : undefined);
  } catch (error) {
    throw new ProblemError([loadProblem(error, root, { where: 'docs.config.ts' })]);
  }
  for (const line of withoutObsoleteKeys(loaded['default']).notices) notice(line);
  return parseConfig(loaded['default']);
}
