import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { moduleOptions } from '../read/compiler-options.ts';
import { formatProblem } from '../../problem/problem.ts';
import { makeModelExamples } from '../pages/examples.ts';
import { modelPage } from '../pages/model-page.ts';
import { contextOf } from '../pages/testing/context.ts';
import { proofOf } from '../sample/prove.ts';
import { createSampler } from '../sample/sampler.ts';
import { settle } from '../sample/settle.ts';
import type { RandomModule } from './random-modules.ts';
import { type ReadModule, readRandomModules, typeDifferences } from './read-random.ts';
import { noRules } from './reference.ts';
import { untoldChecks } from './told-checks.ts';
import { untoldWords } from './told-words.ts';

/**
 * Reads modules, makes their pages and examples, and holds all of it against the schemas and against TypeScript.
 * @param root - a folder in which modules find zod
 * @returns what is not as it is, each with the module's place in the list
 */
export function randomFindings(modules: readonly RandomModule[], root: string): string[] {
  const read = readRandomModules(modules, root);
  const examples = new Map(read.map((each, index) => [index, examplesOf(each)]));
  return [
    ...read.flatMap((each, index) => [
      ...each.release.problems.map((problem) => `m${index} ${formatProblem(problem)}`),
      ...untoldChecks(each.module, each.release.reference.models).map(
        (check) => `m${index} no fact for ${check}`,
      ),
      ...untoldOnPages(each).map((words) => `m${index} ${words}`),
      ...(examples.get(index)?.problems ?? []).map((problem) => `m${index} ${problem}`),
    ]),
    ...typeDifferences(read, root),
    ...compileErrors(
      [...examples].flatMap(([index, { sources }]) => sources.map((source) => ({ index, source }))),
      root,
    ),
  ];
}

function untoldOnPages({ module, release }: ReadModule): string[] {
  const context = contextOf(release.reference, {}, { examples: new Map() });
  const models = Object.values(release.reference.models);
  return untoldWords(module, new Map(models.map((model) => [model.name, modelPage(model, context).text])));
}

function examplesOf({ release }: ReadModule): { sources: string[]; problems: string[] } {
  const { reference, schemas, codec } = release;
  const sampler = createSampler(reference, noRules);
  const made = Object.values(reference.models).map((model) => {
    const schema = schemas.get(model.name);
    return makeModelExamples(model, {
      reference,
      sampler,
      authored: new Map(),
      settle: (_, value) => {
        if (!schema) return { value, problems: [] };
        const example = { reference, modelName: model.name, value, schema, codec };
        return model.examples ? { ...proofOf(example), value } : settle(example);
      },
    });
  });
  return {
    sources: made.flatMap((each) => each.examples.map(({ source }) => source)),
    problems: made.flatMap((each) => each.problems.map(formatProblem)),
  };
}

/** What the compiler says of blocks, each beside the module that it imports. */
function compileErrors(blocks: readonly { index: number; source: string }[], root: string): string[] {
  const files = blocks.map(({ index, source }, at) => {
    const file = join(root, `block-${at}.ts`);
    writeFileSync(file, source.replaceAll(`"m${index}"`, `"./m${index}.ts"`));
    return file;
  });
  const program = ts.createProgram(files, moduleOptions);
  return files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(
        ({ messageText, file: at }) => `${at?.text}\n  ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  );
}
