import { dirname, join } from 'node:path';
import type * as TypeScript from 'typescript';
import { checkOptions } from '../../blocks/check-options.ts';
import { resolveModuleMap } from '../../blocks/modules.ts';
import { blockOptions, loadTypeScript } from '../../blocks/options.ts';
import { createService } from '../../blocks/service.ts';
import type { DocsConfig } from '../../config/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import type { TypesPack } from '../language/types-pack.ts';
import { packImports } from './pack-imports.ts';
import { packPaths } from './pack-paths.ts';
import { untypedPackages } from './untyped-packages.ts';

type ReleaseConfig = DocsConfig['releases'][number];

/**
 * The types of a release for an editor in the page.
 * @param root - the project's folder
 */
export function makePack(release: ReleaseConfig, config: DocsConfig, root: string): TypesPack {
  const ts = loadTypeScript();
  const modules = resolveModuleMap(checkOptions(config, root).modules ?? {}, root);
  const specifier = specifierOf(release);
  const entry = join(root, '__playground.ts');
  const service = createService(ts, { root, modules });
  service.setRoots(new Map([[entry, `import ${JSON.stringify(specifier)};\n`]]));
  const program = service.languageService.getProgram();
  if (program === undefined) throw new Error('The compiler made no program.');
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName !== entry);
  const texts = new Map(sources.map(({ fileName, text }) => [fileName, text]));
  const library = dirname(ts.getDefaultLibFilePath(service.options));
  const toPath = packPaths(root, library);
  return {
    files: Object.fromEntries(Array.from(texts, ([file, text]) => [toPath(file), text])),
    modules: packImports(ts, { root, modules, texts, entry, specifier, toPath }),
    ambient: ambientFiles(program, toPath),
    untyped: untypedPackages(root),
    options: blockOptions,
  };
}

function ambientFiles(program: TypeScript.Program, toPath: (file: string) => string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of blockOptions.types) {
    const suffix = `/node_modules/@types/${name}/index.d.ts`;
    const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(suffix));
    if (file !== undefined) found[name] = toPath(file.fileName);
  }
  return found;
}
