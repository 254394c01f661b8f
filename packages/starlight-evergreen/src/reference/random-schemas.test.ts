import fc from 'fast-check';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { formatProblem } from '../problem/problem.ts';
import { modelPage } from './pages/model-page.ts';
import { contextOf, configOf } from './pages/testing/context.ts';
import { nodesOf, parseMarkdown } from './pages/testing/markup.ts';
import { parsePage } from './pages/testing/parse-page.ts';
import { typeText } from './pages/type-phrase.ts';
import { assemble } from './read/assemble.ts';
import { declarationsIn } from './read/testing/declarations-in.ts';
import type { LoadedRelease } from './read/index.ts';
import { proveExample } from './sample/prove.ts';
import { type RandomModule, randomModule } from './testing/random-module.ts';
import { temporaryProject } from './testing/temporary-project.ts';

/** Virtual files to compile together: each module's declarations, and its examples beside them. */
const files = new Map<string, string>();

it('random schemas are read, shown and exemplified as they are', () => {
  let run = 0;
  const check = (models: RandomModule) => {
    run += 1;
    const release = read(models, `random-${run}`);
    expect(release.problems.map(formatProblem)).toEqual([]);
    const context = contextOf(release.reference);
    for (const { name, schema } of models) {
      const model = release.reference.models[name];
      if (!model) throw new Error(`${name} was not read`);
      const page = modelPage(model, context).text;
      const foreign = nodesOf(parseMarkdown(page)).filter(
        (node) => node.type === 'image' || (node.type === 'html' && !isOwnHtml(node.value)),
      );
      expect(foreign).toEqual([]);
      const parsed = parsePage(page);
      expect(parsed.headings.filter(({ depth }) => depth === 1)).toEqual([]);
      if (model.kind === 'object') {
        expect(parsed.fields.map((field) => [field.name, field.optional, field.nullable])).toEqual(
          model.fields.map((field) => [field.name, field.optional, field.nullable]),
        );
        expect(parsed.fields.map(({ type }) => type)).toEqual(model.fields.map(({ type }) => typeText(type)));
      }
      for (const [index, { value, source }] of context.examplesOf(model).entries()) {
        const proof = { reference: release.reference, modelName: name, value, schema, codec: release.codec };
        expect(proveExample(proof).map(formatProblem)).toEqual([]);
        // Of a union, variants with a page of their own and plain values are shown without a block.
        if (model.kind !== 'union')
          expect(parsed.code.map((block) => block.value)).toContain(source.trimEnd());
        files.set(`/random-${run}/${name}-${index}.ts`, source);
      }
    }
  };
  fc.assert(fc.property(randomModule, check), { numRuns: 60, seed: 20260218 });
  // One wrong example among them shows that a wrong one would be seen.
  files.set(
    '/random-1/wrong.ts',
    'import type { First } from "random-1";\n\nexport const first: First = 1;\n',
  );
  expect(compile(files)).toEqual([
    expect.stringMatching(/^\/random-1\/wrong\.ts: Type '1' has no properties in common/),
  ]);
});

/** The folds of a page, and the names of models that are alike. */
function isOwnHtml(html: string): boolean {
  return /^<(?:p class="names">|details[ >]|\/details>)/.test(html);
}

/** The schemas are read as those of a module, their types from a declaration file that knows nothing of them. */
function read(models: RandomModule, name: string): LoadedRelease {
  const text = models.map((model) => `export type ${model.name} = ${model.type};`).join('\n');
  files.set(`/${name}/index.ts`, text);
  const declarations = declarationsIn(join(temporaryProject({ 'index.d.ts': text }), 'index.d.ts'));
  return assemble({
    config: configOf({ id: name }),
    package: name,
    version: '1.0.0',
    codec: 'plain',
    exported: {},
    sources: models.map(({ name: model, schema, description }) => ({
      model,
      exportName: model,
      schema: description === '' ? schema : schema.describe(description),
      direction: 'both',
      naming: { side: 'output', wireName: (property) => property },
    })),
    declarationOf: (model) => declarations.get(model),
    operations: [],
    typeNames: 'schema',
    file: name,
    declarationProblems: [],
  });
}

/** Every error of the files, compiled as a strict project in which `/x/index.ts` is the package `x`. */
function compile(sources: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: { '*': ['/*/index.ts'] },
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const original = {
    getSourceFile: host.getSourceFile,
    fileExists: host.fileExists,
    readFile: host.readFile,
  };
  host.getSourceFile = (file, languageVersion) => {
    const text = sources.get(file);
    if (text === undefined) return original.getSourceFile(file, languageVersion);
    return ts.createSourceFile(file, text, languageVersion);
  };
  host.fileExists = (file) => sources.has(file) || original.fileExists(file);
  host.readFile = (file) => sources.get(file) ?? original.readFile(file);
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
