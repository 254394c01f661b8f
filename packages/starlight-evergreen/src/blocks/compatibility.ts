import { readText } from '../files/read-text.ts';
import type * as TypeScript from 'typescript';
import { type Problem, sortProblems } from '../problem/problem.ts';
import type { Block, BlockError } from './block.ts';
import { programPath } from './block-place.ts';
import { blockProblems } from './block-problems.ts';
import { declaresForAll } from './declares.ts';
import { packageName } from '../files/package-name.ts';
import { importedModules } from './imports.ts';
import { type ModuleMap, resolveModuleMap } from './modules.ts';
import { readNotations } from './notations.ts';
import { compilerOptions, loadTypeScript } from './options.ts';
import { createResolver } from './resolver.ts';
import type { VersionedPages } from './versioned-pages.ts';

export interface CompatibilityOptions {
  /** Absolute folder of the project. */
  root: string;
  /** As in `CheckerOptions`. */
  modules?: Record<string, readonly string[]>;
  /** As in `CheckerOptions`. */
  versions?: readonly VersionedPages[];
  /** Packages whose parts only a bundler finds: blocks that import them are left out of what Node resolves. */
  bundlerOnly?: readonly string[];
}

/** Where blocks find what they import. */
interface Sources {
  root: string;
  modules: ModuleMap;
  versions: readonly VersionedPages[];
}

/**
 * Files of the disk as the programs have parsed them, by path and format. Modules of code are parsed for each kind of
 * module resolution; of declarations that makes no difference beside their format.
 */
type ParsedFiles = Map<string, TypeScript.SourceFile | undefined>;

/** How readers' projects find modules, in words and as compiler options. */
const projects = [
  { reader: "a bundler's module resolution", changes: { module: 'ESNext', moduleResolution: 'bundler' } },
  { reader: "Node's module resolution", changes: { module: 'NodeNext', moduleResolution: 'nodenext' } },
];

/**
 * Compiles all blocks as readers' projects do, in one program for each kind of module resolution, under
 * `verbatimModuleSyntax`, `isolatedModules`, `exactOptionalPropertyTypes` and `noUncheckedIndexedAccess`. Expected errors
 * and excused blocks are left out.
 */
export function checkCompatibility(
  blocks: readonly Block[],
  { root, modules = {}, versions = [], bundlerOnly = [] }: CompatibilityOptions,
): Problem[] {
  const checkable = blocks.filter(({ excuse }) => excuse === undefined);
  const sources: Sources = { root, modules: resolveModuleMap(modules, root), versions };
  const isForBundlers = ({ code }: Block) =>
    importedModules(code).some((name) => bundlerOnly.includes(packageName(name)));
  const files: ParsedFiles = new Map();
  const problems = projects.flatMap(({ reader, changes }) => {
    const isNode = changes.moduleResolution === 'nodenext';
    return inGroups(isNode ? checkable.filter((block) => !isForBundlers(block)) : checkable)
      .flatMap((group) => compileAll(group, compilerOptions(changes), sources, files))
      .map((problem) => ({ ...problem, message: `with ${reader}: ${problem.message}` }));
  });
  return sortProblems(problems);
}

/** One program for all, but for blocks that declare something for every file: each of those has its own. */
function inGroups(blocks: readonly Block[]): Block[][] {
  const alone = blocks.filter(declaresForAll).map((block) => [block]);
  return [blocks.filter((block) => !declaresForAll(block)), ...alone];
}

function compileAll(
  blocks: readonly Block[],
  options: TypeScript.CompilerOptions,
  sources: Sources,
  files: ParsedFiles,
): Problem[] {
  const ts = loadTypeScript();
  const roots = new Map(blocks.map((block, index) => [programPath(block, index), block]));
  const program = ts.createProgram({
    rootNames: [...roots.keys()],
    options,
    host: createHost(ts, options, sources, { roots, files }),
  });
  return [...roots].flatMap(([path, block]) => {
    const file = program.getSourceFile(path);
    if (file === undefined) return [];
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const errors = diagnostics.map((diagnostic) => toError(ts, diagnostic, file, block));
    if (errors.every(({ expected }) => expected)) return [];
    const checked = { code: block.code, hovers: [], errors, queries: [], faults: [] };
    return blockProblems(block, checked, readText(block.file), sources.root);
  });
}

function createHost(
  ts: typeof TypeScript,
  options: TypeScript.CompilerOptions,
  sources: Sources,
  { roots, files }: { roots: ReadonlyMap<string, Block>; files: ParsedFiles },
): TypeScript.CompilerHost {
  const disk = ts.createCompilerHost(options);
  const host: TypeScript.CompilerHost = {
    ...disk,
    getCurrentDirectory: () => sources.root,
    fileExists: (path) => roots.has(path) || disk.fileExists(path),
    readFile: (path) => roots.get(path)?.code ?? disk.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const block = roots.get(path);
      const settings = typeof version === 'object' ? version : { languageVersion: version };
      if (block === undefined) {
        const kind = /\.d\.[cm]?ts$/.test(path) ? '' : options.moduleResolution;
        const key = [kind, settings.impliedNodeFormat, path].join(' ');
        if (!files.has(key)) files.set(key, disk.getSourceFile(path, version, ...rest));
        return files.get(key);
      }
      // Readers' projects are ES modules, whatever the manifest beside a page says.
      const format = { ...settings, impliedNodeFormat: ts.ModuleKind.ESNext } as const;
      return ts.createSourceFile(path, block.code, format, true);
    },
  };
  const resolve = createResolver(ts, options, { ...sources, host: disk });
  host.resolveModuleNameLiterals = (literals, containingFile, _redirected, settings, source) =>
    literals.map((literal) =>
      resolve(literal.text, containingFile, ts.getModeForUsageLocation(source, literal, settings)),
    );
  return host;
}

function toError(
  ts: typeof TypeScript,
  { start = 0, length = 0, code, messageText }: TypeScript.Diagnostic,
  file: TypeScript.SourceFile,
  block: Block,
): BlockError {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return {
    line,
    sourceLine: line,
    character,
    length,
    code,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    expected: readNotations(block.code).expected.has(code),
  };
}
