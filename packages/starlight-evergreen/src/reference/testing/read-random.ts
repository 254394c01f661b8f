import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parseConfig } from '../../config/index.ts';
import { inferredProgram, inferredTypes } from '../read/inferred.ts';
import type { LoadedRelease } from '../read/loaded-release.ts';
import { readExports } from '../read/module-release.ts';
import { evaluateModule, moduleSource, type RandomModule } from './random-modules.ts';
import { modelSource } from './type-source.ts';

export interface ReadModule {
  module: RandomModule;
  release: LoadedRelease;
  path: string;
}

/**
 * Reads random modules as `generate` does, all in one program.
 * @param root - a folder in which modules find zod
 */
export function readRandomModules(modules: readonly RandomModule[], root: string): ReadModule[] {
  const paths = modules.map((_, index) => join(root, `m${index}.ts`));
  for (const [index, module] of modules.entries()) writeFileSync(paths[index] ?? '', moduleSource(module));
  const program = inferredProgram(paths);
  return modules.map((module, index) => {
    const path = paths[index] ?? '';
    const config = configOf(index);
    return {
      module,
      path,
      release: readExports(config, evaluateModule(module), inferredTypes(path, program)),
    };
  });
}

function configOf(index: number) {
  const release = { module: `./m${index}.ts`, import: `m${index}`, version: '1.0.0' };
  const { releases } = parseConfig({
    releases: [{ id: `m${index}`, label: 'M', slug: `m${index}`, ...release }],
  });
  const [config] = releases;
  if (!config || !('module' in config)) throw new Error('a config has the release that it was given');
  return config;
}

/**
 * Holds the types of references against those that TypeScript infers.
 * @returns what the compiler says where the two differ
 */
export function typeDifferences(read: readonly ReadModule[], root: string): string[] {
  const lines = read.flatMap(({ release }, index) => [
    `import type * as m${index} from './m${index}.ts';`,
    ...Object.values(release.reference.models).map((model) => {
      const source = modelSource(model, (name) => `m${index}.${name}`);
      const inferred = `m${index}.${model.name}`;
      return `export const m${index}${model.name} = [(one: ${inferred}): ${source} => one, (one: ${source}): ${inferred} => one];`;
    }),
  ]);
  const file = join(root, 'same.ts');
  writeFileSync(file, ["import type * as z from 'zod';", ...lines].join('\n'));
  const program = inferredProgram([file]);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText, start, file: at }) => {
      const line = start === undefined || !at ? '' : (at.text.slice(start).split('\n')[0] ?? '');
      return `${line}\n  ${ts.flattenDiagnosticMessageText(messageText, '\n').split('\n').slice(-2).join('\n')}`;
    });
}
