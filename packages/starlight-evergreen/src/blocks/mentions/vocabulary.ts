import type * as TypeScript from 'typescript';
import { isInside } from '../../files/is-inside.ts';
import type { Subject } from './mention.ts';

/** Where a package's declarations are. */
export interface PackageFolder {
  name: string;
  /** Absolute, without symbolic links; absent when it is not installed. */
  folder?: string;
  /** Its types are inferred from values in that folder, as of a module that stands in for a package. */
  isInferred: boolean;
}

/** What symbols and types of one program are called by the package that declares them. */
export interface Vocabulary {
  /** The package that a specifier leads to, if it is one of those asked for. */
  packageOf(specifier: string): string | undefined;
  /** The exported things that a symbol is, aliases followed. */
  ofSymbol(symbol: TypeScript.Symbol): Subject[];
  /** The names of a type; several for a type that is exported under several names. */
  ofType(type: TypeScript.Type): Subject[];
  /** The property, named after the types that declare it; `container` is the type it was found in. */
  ofProperty(property: TypeScript.Symbol, container: TypeScript.Type): Subject[];
  /** The alias that a type is known by, without looking at what it is made of. */
  ofAlias(type: TypeScript.Type): Subject[];
}

type TS = typeof TypeScript;

/**
 * @param roots - the blocks' files: what they import decides which modules count as the package's
 */
export function createVocabulary(
  ts: TS,
  checker: TypeScript.TypeChecker,
  roots: readonly TypeScript.SourceFile[],
  packages: readonly PackageFolder[],
): Vocabulary {
  const packageOf = (specifier: string): string | undefined =>
    packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))?.name;
  const exported = new Map<TypeScript.Symbol, string>();
  /** For modules whose types are inferred: their properties are declared in schemas, which models may share. */
  const inferred = new Map<TypeScript.Type, Subject[]>();
  const blocks = new Set(roots.map(({ fileName }) => fileName));
  const owners = new Map<string, string | undefined>();

  for (const module of importedModules(ts, checker, roots, packageOf)) indexExports(module);

  function indexExports({ symbol, name }: { symbol: TypeScript.Symbol; name: string }): void {
    const isInferred = packages.find((each) => each.name === name)?.isInferred === true;
    for (const each of checker.getExportsOfModule(symbol)) {
      const target = resolveAlias(ts, checker, each);
      if (!exported.has(target)) exported.set(target, each.name);
      if (!isInferred || (target.flags & ts.SymbolFlags.TypeAlias) === 0) continue;
      const type = checker.getDeclaredTypeOfSymbol(target);
      if (type.isUnionOrIntersection() || (type.flags & ts.TypeFlags.Object) !== 0) {
        inferred.set(type, [...(inferred.get(type) ?? []), { package: name, name: each.name }]);
      }
    }
  }

  function packageOfFile({ fileName }: TypeScript.SourceFile): string | undefined {
    if (blocks.has(fileName)) return undefined;
    if (!owners.has(fileName)) {
      // What a package brings along in a `node_modules` of its own is not of it.
      const found = packages.find(
        ({ folder }) =>
          folder !== undefined &&
          isInside(fileName, folder) &&
          !fileName.slice(folder.length).includes('/node_modules/'),
      );
      owners.set(fileName, found?.name);
    }
    return owners.get(fileName);
  }

  /** What a declaration belongs to: the named thing at the top of its file, and the path down to it. */
  function ofDeclaration(declaration: TypeScript.Node): Subject[] {
    const owner = packageOfFile(declaration.getSourceFile());
    if (owner === undefined) return [];
    const path: string[] = [];
    for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
      if (isNamedTop(ts, node) && node.name !== undefined && ts.isIdentifier(node.name)) {
        const symbol = checker.getSymbolAtLocation(node.name);
        const name = (symbol && exported.get(symbol)) ?? node.name.text;
        return [{ package: owner, name, ...(path.length > 0 && { member: path.join('.') }) }];
      }
      const part = partName(ts, node);
      if (part !== undefined) path.unshift(part);
    }
    return [];
  }

  return {
    packageOf,
    ofSymbol(symbol) {
      const target = resolveAlias(ts, checker, symbol);
      return unique(
        (target.declarations ?? []).filter((each) => isNamedTop(ts, each)).flatMap(ofDeclaration),
      );
    },
    ofType(type) {
      const named = inferred.get(type);
      if (named) return named;
      const alias = type.aliasSymbol?.declarations?.flatMap(ofDeclaration) ?? [];
      return unique(alias.length > 0 ? alias : (type.symbol?.declarations ?? []).flatMap(ofDeclaration));
    },
    ofProperty(property, container) {
      const named = inferred.get(container);
      if (named) return named.map((each) => ({ ...each, member: property.name }));
      return unique((property.declarations ?? []).flatMap(ofDeclaration));
    },
    ofAlias(type) {
      return unique(type.aliasSymbol?.declarations?.flatMap(ofDeclaration) ?? inferred.get(type) ?? []);
    },
  };
}

/** The modules of the packages that any block imports. */
function importedModules(
  ts: TS,
  checker: TypeScript.TypeChecker,
  roots: readonly TypeScript.SourceFile[],
  packageOf: (specifier: string) => string | undefined,
): { symbol: TypeScript.Symbol; name: string }[] {
  const found = new Map<TypeScript.Symbol, string>();
  for (const { statements } of roots) {
    for (const statement of statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const specifier = statement.moduleSpecifier;
      if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
      const name = packageOf(specifier.text);
      const symbol = name === undefined ? undefined : checker.getSymbolAtLocation(specifier);
      if (name !== undefined && symbol !== undefined) found.set(symbol, name);
    }
  }
  return [...found].map(([symbol, name]) => ({ symbol, name }));
}

export function resolveAlias(
  ts: TS,
  checker: TypeScript.TypeChecker,
  symbol: TypeScript.Symbol,
): TypeScript.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

type NamedTop =
  | TypeScript.TypeAliasDeclaration
  | TypeScript.InterfaceDeclaration
  | TypeScript.ClassDeclaration
  | TypeScript.EnumDeclaration
  | TypeScript.FunctionDeclaration
  | TypeScript.VariableDeclaration;

function isNamedTop(ts: TS, node: TypeScript.Node): node is NamedTop {
  return (
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node)
  );
}

/** The name of a member, as a step on the path to a deeper one. */
function partName(ts: TS, node: TypeScript.Node): string | undefined {
  const isMember =
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isEnumMember(node) ||
    ts.isPropertyAssignment(node);
  if (!isMember || node.name === undefined) return undefined;
  const { name } = node;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}

function unique(subjects: readonly Subject[]): Subject[] {
  const found = new Map(
    subjects.map((each) => [JSON.stringify([each.package, each.name, each.member]), each]),
  );
  return [...found.values()];
}
