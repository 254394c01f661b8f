import type * as TypeScript from 'typescript';
import type { BlockLanguage } from '../../blocks/block.ts';
import { readNotations } from '../../blocks/notations.ts';
import { packLibrary, packRoot, type TypesPack } from './types-pack.ts';

/** One module of a reader in a program with the files of a pack. */
export interface ModuleService {
  service: TypeScript.LanguageService;
  /** Path of the module. */
  readonly path: string;
  readonly code: string;
  update(code: string, lang: BlockLanguage): void;
}

/** Modules that share files must not share their own: each has a name. */
let opened = 0;

/** Starts the compiler on an empty module. `registry` keeps files that several modules with the same pack share. */
export function createModuleService(
  ts: typeof TypeScript,
  pack: TypesPack,
  registry: TypeScript.DocumentRegistry,
): ModuleService {
  const { options } = ts.convertCompilerOptionsFromJson(pack.options, packRoot);
  const files = new Map(Object.entries(pack.files));
  opened += 1;
  const name = `${packRoot}/module_${opened}`;
  let path = `${name}.ts`;
  let code = '';
  let version = 0;

  const read = (name: string): string | undefined => (name === path ? code : files.get(name));
  const host: TypeScript.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getCurrentDirectory: () => packRoot,
    getDefaultLibFileName: (settings) => `${packLibrary}/${ts.getDefaultLibFileName(settings)}`,
    getScriptFileNames: () => [path],
    getProjectVersion: () => String(version),
    getScriptVersion: (name) => (name === path ? String(version) : 'packed'),
    getScriptSnapshot: (name) => {
      const text = read(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    directoryExists: () => false,
    getDirectories: () => [],
    resolveModuleNameLiterals: (literals, containing) => {
      const known = pack.modules[containing === path ? '' : containing] ?? {};
      return literals.map(({ text }) => ({
        resolvedModule: Object.hasOwn(known, text) ? resolved(ts, known[text] ?? '') : undefined,
      }));
    },
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map((reference) => {
        const name = typeof reference === 'string' ? reference : reference.fileName;
        const resolvedFileName = Object.hasOwn(pack.ambient, name) ? pack.ambient[name] : undefined;
        return {
          resolvedTypeReferenceDirective:
            resolvedFileName === undefined ? undefined : { primary: true, resolvedFileName },
        };
      }),
  };

  return {
    service: ts.createLanguageService(host, registry),
    get path() {
      return path;
    },
    get code() {
      return code;
    },
    update(written, lang) {
      // What the check of the site's blocks does not allow means nothing here either; each character keeps its place.
      code = readNotations(written).code;
      path = `${name}.${lang}`;
      version += 1;
    },
  };
}

function resolved(ts: typeof TypeScript, name: string): TypeScript.ResolvedModuleFull {
  const extension = [ts.Extension.Dts, ts.Extension.Dmts, ts.Extension.Dcts].find((each) =>
    name.endsWith(each),
  );
  return {
    resolvedFileName: name,
    extension: extension ?? name.slice(name.lastIndexOf('.')),
    isExternalLibraryImport: name.includes('/node_modules/'),
  };
}
