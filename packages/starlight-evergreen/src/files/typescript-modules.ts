import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type ts from 'typescript';
import { projectOptions } from './project-options.ts';
import { loading } from './trace/loads.ts';
import { typeExports } from './type-exports.ts';

/** Marks the addresses of modules that are loaded this way, and so those that they import. */
const mark = 'as-typescript';

let registered: Promise<void> | undefined;
let loads = 0;

/**
 * The address under which a module and the modules that it imports are loaded as TypeScript and bundlers understand
 * them, and Node does not: enums, types imported like values, imports without an ending, `paths` of a tsconfig, JSON.
 * They are evaluated anew for each address.
 */
export async function typescriptAddress(path: string): Promise<string> {
  await (registered ??= register());
  const url = pathToFileURL(path);
  url.searchParams.set(mark, String((loads += 1)));
  return url.href;
}

async function register(): Promise<void> {
  const { default: typescript } = await import('typescript');
  const optionsOf = createOptionsFinder(typescript);
  // So that what a module throws names the line that was written.
  process.setSourceMapsEnabled(true);
  registerHooks({
    resolve(specifier, context, next) {
      const value = markOf(context.parentURL);
      if (value === undefined) return next(specifier, context);
      const parent = fileURLToPath(context.parentURL ?? '');
      const file = sourceOf(
        typescript.resolveModuleName(specifier, parent, optionsOf(parent), typescript.sys).resolvedModule,
      );
      if (file === undefined) return next(specifier, context);
      const url = pathToFileURL(file);
      url.searchParams.set(mark, value);
      return { url: url.href, shortCircuit: true };
    },
    load(url, context, next) {
      if (markOf(url) === undefined) return next(url, context);
      const path = fileURLToPath(url);
      loading(path);
      if (!/\.(?:json|m?tsx?)$/.test(path)) return next(url, context);
      const text = readFileSync(path, 'utf8');
      const source = path.endsWith('.json')
        ? `export default ${text.replace(/^\uFEFF/, '')};`
        : transpiled(typescript, path, text, optionsOf(path));
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/** The file that is loaded for what TypeScript found; undefined when Node finds it as well, as in a package. */
function sourceOf(found: ts.ResolvedModuleFull | undefined): string | undefined {
  if (found === undefined) return undefined;
  const { resolvedFileName: file, isExternalLibraryImport } = found;
  const declared = /\.d\.([mc]?)ts$/.exec(file);
  if (!declared && /\.[mc]?tsx?$/.test(file)) return file;
  if (isExternalLibraryImport === true) return undefined;
  if (!declared) return file;
  const code = `${file.slice(0, declared.index)}.${declared[1] ?? ''}js`;
  return existsSync(code) ? code : undefined;
}

function markOf(url: string | undefined): string | undefined {
  if (url === undefined || !url.startsWith('file:') || !url.includes(mark)) return undefined;
  return new URL(url).searchParams.get(mark) ?? undefined;
}

function transpiled(
  typescript: typeof ts,
  fileName: string,
  text: string,
  options: ts.CompilerOptions,
): string {
  const { outputText, diagnostics = [] } = typescript.transpileModule(text, {
    fileName,
    compilerOptions: options,
    reportDiagnostics: true,
  });
  const file = typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest);
  const [first] = diagnostics;
  if (first !== undefined) throw syntaxError(typescript, file, first);
  const types = typeExports(typescript, file);
  if (types.length === 0) return outputText;
  const names = types.map((name) => `typeAlone as ${name}`).join(', ');
  // Before the comment with the source map, which has to be the last line.
  return outputText.replace(/\n?(?=\/\/# sourceMappingURL=.*\s*$)/, `\nvar typeAlone;export { ${names} };\n`);
}

function syntaxError(
  typescript: typeof ts,
  file: ts.SourceFile,
  { messageText, start = 0 }: ts.Diagnostic,
): SyntaxError {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const error = new SyntaxError(typescript.flattenDiagnosticMessageText(messageText, ' '));
  error.stack = `${file.fileName}:${line + 1}:${character + 1}\n${error.stack}`;
  return error;
}

/** The options of the nearest tsconfig that say how modules are found and written. */
function createOptionsFinder(typescript: typeof ts): (file: string) => ts.CompilerOptions {
  const byFolder = new Map<string, ts.CompilerOptions>();
  const fixed: ts.CompilerOptions = {
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    target: typescript.ScriptTarget.ES2022,
    isolatedModules: true,
    preserveConstEnums: true,
    resolveJsonModule: true,
    allowJs: true,
    allowImportingTsExtensions: true,
    inlineSourceMap: true,
    inlineSources: true,
    noEmit: false,
  };
  return (file) => {
    const folder = dirname(file);
    const known = byFolder.get(folder);
    if (known) return known;
    const options = { jsx: typescript.JsxEmit.ReactJSX, ...projectOptions(typescript, folder), ...fixed };
    byFolder.set(folder, options);
    return options;
  };
}
