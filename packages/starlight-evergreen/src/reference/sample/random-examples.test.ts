import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatProblem } from '../../problem/problem.ts';
import { makeModelExamples } from '../pages/examples.ts';
import { inferredProgram } from '../read/inferred.ts';
import { moduleSource, randomModules } from '../testing/random-modules.ts';
import { type ReadModule, readRandomModules } from '../testing/read-random.ts';
import { generalValues } from './general-values.ts';
import { createSampler } from './sampler.ts';
import { settle } from './settle.ts';

/** Modules find zod from here. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/.random');
let root = '';

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  root = mkdtempSync(join(folder, 'examples-'));
});

afterAll(() => rmSync(root, { recursive: true }));

/** The examples of a module's models as files, and what is wrong with them. */
function examplesIn({ release }: ReadModule): { files: Map<string, string>; findings: string[] } {
  const { reference, schemas, codec } = release;
  const sampler = createSampler(reference, generalValues);
  const files = new Map<string, string>();
  const findings: string[] = [];
  for (const model of Object.values(reference.models)) {
    const schema = schemas.get(model.name);
    if (schema === undefined) throw new Error(`${model.name} has no schema`);
    const { examples, problems } = makeModelExamples(model, {
      reference,
      sampler,
      authored: new Map(),
      settle: (_, value) => settle({ reference, modelName: model.name, value, schema, codec }),
      reads: (value, wire) => ({ value: wire === undefined ? value : wire }),
    });
    if (examples.length === 0) findings.push(model.name, ...problems.map(formatProblem));
    for (const [index, { source }] of examples.entries())
      files.set(
        `${reference.package}-${model.name}-${index}.ts`,
        source.replace(`from "${reference.package}"`, `from "./${reference.package}.ts"`),
      );
  }
  return { files, findings };
}

it('every model of random modules has an example that its schema takes and that compiles', () => {
  const modules = fc.sample(randomModules, {
    numRuns: Number(process.env['RANDOM_RUNS'] ?? 40),
    seed: Number(process.env['RANDOM_SEED'] ?? 20260301),
  });
  const made = readRandomModules(modules, root).map((read) => ({ read, ...examplesIn(read) }));
  for (const { read, findings } of made) expect(findings, moduleSource(read.module)).toEqual([]);
  const files = made.flatMap((each) => [...each.files]);
  for (const [name, source] of files) writeFileSync(join(root, name), source);
  const paths = files.map(([name]) => join(root, name));
  const program = inferredProgram(paths);
  const errors = paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    return program
      .getSemanticDiagnostics(source)
      .map(({ messageText }) => `${source?.text}\n${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
  expect(errors).toEqual([]);
});
