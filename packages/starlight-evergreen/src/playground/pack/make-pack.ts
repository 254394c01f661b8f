import { dirname, join } from 'node:path';
import type * as TypeScript from 'typescript';
import { checkOptions } from '../../blocks/check-options.ts';
import { resolveModuleMap } from '../../blocks/modules.ts';
import { blockOptions, loadTypeScript } from '../../blocks/options.ts';
import { createService } from '../../blocks/service.ts';
import type { DocsConfig } from '../../config/index.ts';
import { helperEndings, isHelper } from '../../reference/read/dialects/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { type ModuleService, createModuleService } from '../language/host.ts';
import type { TypesPack } from '../language/types-pack.ts';
import { moduleTable } from './module-table.ts';
import { packFolder } from './pack-folder.ts';
import { packPaths } from './pack-paths.ts';
import { selectDeclarations } from './select.ts';
import { untypedPackages } from './untyped-packages.ts';

type ReleaseConfig = DocsConfig['releases'][number];

/**
 * The types of a release for an editor in the page.
 * @param root - the project's folder
 */
export function makePack(release: ReleaseConfig, config: DocsConfig, root: string): TypesPack {
  const ts = loadTypeScript();
  const { modules = {}, versions = [] } = checkOptions(config, root);
  const name = join(packFolder(release, root), '__playground.ts');
  const service = createService(ts, { root, modules: resolveModuleMap(modules, root), versions });
  service.setRoots(new Map([[name, `import ${JSON.stringify(specifierOf(release))};\n`]]));
  const program = service.languageService.getProgram();
  const entry = program?.getSourceFile(name);
  if (program === undefined || entry === undefined) throw new Error('The compiler made no program.');
  const texts = selectDeclarations(ts, program, entry, (each, all) => !isHelper(each, all));
  const toPath = packPaths(root, dirname(ts.getDefaultLibFilePath(service.options)));
  const files = Object.fromEntries(Array.from(texts, ([file, text]) => [toPath(file), text]));
  const table = moduleTable(ts, program, [name, ...texts.keys()]);
  const pack = {
    files,
    modules: Object.fromEntries(
      Array.from(table, ([file, targets]) => [
        file === name ? '' : toPath(file),
        Object.fromEntries(
          Array.from(targets, ([specifier, target]) => [specifier, toPath(target)] as const).filter(
            ([, target]) => Object.hasOwn(files, target),
          ),
        ),
      ]),
    ),
    ambient: ambientFiles(program, toPath),
    untyped: untypedPackages(root),
    leftOut: helperEndings,
    options: blockOptions,
  };
  return { ...pack, files: filesOfProgram(ts, pack) };
}

/** The compiler on a module that imports the release. */
function startModule(ts: typeof TypeScript, pack: TypesPack): ModuleService {
  const module = createModuleService(ts, pack, ts.createDocumentRegistry());
  const specifiers = Object.keys(pack.modules[''] ?? {});
  module.update(specifiers.map((specifier) => `import ${JSON.stringify(specifier)};`).join('\n'), 'ts');
  return module;
}

/** Of the files of a pack those that the compiler comes to. */
function filesOfProgram(ts: typeof TypeScript, pack: TypesPack): TypesPack['files'] {
  const { service, path } = startModule(ts, pack);
  const sources = service.getProgram()?.getSourceFiles() ?? [];
  const names = new Set(sources.map(({ fileName }) => fileName));
  return Object.fromEntries(Object.entries(pack.files).filter(([file]) => file !== path && names.has(file)));
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
