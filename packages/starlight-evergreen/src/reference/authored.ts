import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importModule } from '../files/import-module.ts';
import { loadProblem } from '../files/load-problem.ts';
import { type Problem, ProblemError } from '../problem/problem.ts';
import type { Reference } from './model.ts';
import type { Authored, Example } from './pages/examples.ts';
import { modelPageNames } from './pages/page-names.ts';

/**
 * Loads examples written by hand: `<folder>/<model in kebab case>.ts`, a module that exports one constant. The text of the
 * file is what pages show, the constant is what is proven.
 * @param root - the project's folder
 * @param folder - the release's folder of examples, relative to it; it need not exist
 * @throws ProblemError for a file that belongs to no model, cannot be loaded or exports not exactly one value
 */
export async function loadAuthored(root: string, folder: string, reference: Reference): Promise<Authored> {
  const examples = new Map<string, Example>();
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return examples;
  const models = new Map(Array.from(modelPageNames(reference), ([name, page]) => [page, name]));
  const problems: Problem[] = [];
  for (const file of readdirSync(absolute)
    .filter((name) => name.endsWith('.ts'))
    .toSorted()) {
    const where = join(folder, file);
    const path = join(absolute, file);
    const model = models.get(file.slice(0, -'.ts'.length));
    const values = await load(path).catch((error: unknown) => loadProblem(error, root, { where }));
    if (!Array.isArray(values)) {
      problems.push(values);
    } else if (model === undefined) {
      problems.push({
        where,
        message: `no model of ${reference.package} has a page ${file.slice(0, -3)}`,
        hint: 'Name the file as the page of its model.',
      });
    } else if (values.length !== 1) {
      problems.push({
        where,
        message: `exports ${values.length} values`,
        hint: 'Export the example, and nothing else: export const value: Model = { … }',
      });
    } else {
      examples.set(model, { value: values[0], source: readFileSync(path, 'utf8') });
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return examples;
}

/** The values that a module exports. */
async function load(path: string): Promise<unknown[]> {
  return Object.values(await importModule(path));
}
