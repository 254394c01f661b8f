import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatProblem } from '../problem/problem.ts';
import { modelPage } from './pages/model-page.ts';
import { contextOf } from './pages/testing/context.ts';
import { randomModules } from './testing/random-modules.ts';
import { readRandomModules, typeDifferences } from './testing/read-random.ts';
import { temporaryProject } from './testing/temporary-project.ts';
import { untoldChecks } from './testing/told-checks.ts';
import { untoldWords } from './testing/told-words.ts';

// Ten thousand are tried by `node tests/random-modules.ts --runs 10000`.
it('random modules are read as they are, and their pages tell what they check', () => {
  const root = temporaryProject({});
  const read = readRandomModules(fc.sample(randomModules, { numRuns: 100, seed: 20260218 }), root);
  expect(read.flatMap(({ release }) => release.problems.map(formatProblem))).toEqual([]);
  expect(typeDifferences(read, root)).toEqual([]);
  for (const { module, release } of read) {
    const { models } = release.reference;
    expect(untoldChecks(module, models)).toEqual([]);
    const context = contextOf(release.reference, {}, { examples: new Map() });
    const pages = new Map(Object.values(models).map((model) => [model.name, modelPage(model, context).text]));
    expect(untoldWords(module, pages)).toEqual([]);
  }
});
