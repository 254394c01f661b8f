import ts from 'typescript';
import type { PackageRelease } from '../../config/index.ts';
import type { Direction } from '../model.ts';
import type { SchemaSource } from './assemble.ts';
import { defaultSuffixes, type Suffixes } from './dialects/index.ts';
import { type Entry, isNamespace } from './entries.ts';
import { indexInferred, type InferredTypes } from './inferred-types.ts';
import { isModel, isSchema } from './is-schema.ts';
import type { PackageProgram } from './package-program.ts';
import { qualifiedName } from './qualified-name.ts';
import { isTypeOf, sideOf } from './schema-type.ts';
import { resolveAlias } from './type-scope.ts';

/** A model of a package: its schemas, and the symbols that stand for it in the declarations. */
export interface PackageModel {
  name: string;
  /** The entry that exports it, and its name there. */
  entry: string;
  exported: string;
  /** The exported type of its name; absent when only the schema knows its type. */
  type?: ts.Symbol;
  /** Set when that type is made of the schema, as by `z.infer<typeof schema>`. */
  isOfSchema?: true;
  sources: SchemaSource[];
  /** The symbol of the first schema. */
  schema?: ts.Symbol;
}

/** An exported schema, and what its entry's declarations say beside it. */
interface Found {
  entry: Entry;
  exportName: string;
  schema: SchemaSource['schema'];
  symbols: ReadonlyMap<string, ts.Symbol>;
  inferred: InferredTypes;
  /** A type that another entry exports under one of some names, if it is of the schema. */
  elsewhere(names: readonly string[], schema: ts.Symbol | undefined): Omit<Named, 'direction'> | undefined;
}

/**
 * Finds the models of a package: one for each exported type that has a schema, under a name that no other has.
 * @param entries - the first one that exports a type or a schema is the one that it is imported from
 */
export function findModels(
  entries: readonly Entry[],
  program: PackageProgram,
  config: PackageRelease,
): { models: ReadonlyMap<string, PackageModel>; modelOf: (type: ts.Symbol) => string | undefined } {
  const models: Known = { byName: new Map(), byType: new Map(), bySchema: new Map() };
  for (const entry of entries) {
    const symbols = program.exportsOf(entry.declarations);
    const inferred = indexInferred(symbols, program.checker);
    const elsewhere: Found['elsewhere'] = (names, schema) => {
      for (const other of entries) {
        const types = program.exportsOf(other.declarations);
        for (const exported of names) {
          const symbol = types.get(exported);
          if (isType(symbol) && isTypeOf(symbol, schema, program.checker))
            return { entry: other, exported, symbol };
        }
      }
      return undefined;
    };
    const order = new Map([...symbols.keys()].map((name, index) => [name, index]));
    // A module's own list of its exports is by the alphabet, and says nothing of which came first.
    const placeOf = ([name]: [string, unknown]) => order.get(name) ?? order.size;
    for (const [exportName, schema] of schemasOf(entry.exported).toSorted((a, b) => placeOf(a) - placeOf(b)))
      addSchema({ entry, exportName, schema, symbols, inferred, elsewhere }, models, program.checker, config);
  }
  for (const model of models.byName.values()) markOtherName(model, models, program.checker);
  return {
    models: models.byName,
    modelOf: (type) => models.byType.get(type)?.name,
  };
}

/** `type Tariff = Plan`, where both have a page. */
function markOtherName({ type, sources }: PackageModel, { byType }: Known, checker: ts.TypeChecker): void {
  const alias = type?.declarations?.find((node) => ts.isTypeAliasDeclaration(node))?.type;
  if (!alias || !ts.isTypeReferenceNode(alias) || alias.typeArguments) return;
  const symbol = checker.getSymbolAtLocation(alias.typeName);
  if (symbol && byType.has(resolveAlias(symbol, checker)))
    for (const source of sources) source.isOtherName = true;
}

/** The models found so far. */
interface Known {
  byName: Map<string, PackageModel>;
  byType: Map<ts.Symbol, PackageModel>;
  bySchema: Map<SchemaSource['schema'], PackageModel>;
}

function addSchema(found: Found, models: Known, checker: ts.TypeChecker, config: PackageRelease): void {
  const { exportName, schema, symbols, inferred } = found;
  const { exported, direction, entry, symbol } = nameOf(found, config.suffixes ?? defaultSuffixes);
  if (direction === 'both' && !isModel(schema)) return;
  // An error that a schema makes is an instance of a class, and no data.
  if (isClass(symbol)) return;
  const type = isType(symbol) ? symbol : undefined;
  const known = type
    ? (models.byType.get(type) ?? twin(type, exported, models))
    : models.bySchema.get(schema);
  if (known && type) models.byType.set(type, known);
  const isRead = ({ sources, entry: first }: PackageModel) =>
    sources.some((source) => source.schema === schema) ||
    (first !== entry.specifier && sources.some((source) => source.direction === direction));
  if (known && isRead(known)) return;
  const schemaSymbol = symbols.get(exportName);
  const isOfSchema = type !== undefined && inferred.isOf(type, schemaSymbol);
  const model: PackageModel = known ?? {
    name: qualifiedName(exported, entry.specifier, config.package, (name) => models.byName.has(name)),
    entry: entry.specifier,
    exported,
    ...(type && { type }),
    ...(isOfSchema && { isOfSchema }),
    ...(schemaSymbol && { schema: schemaSymbol }),
    sources: [],
  };
  models.byName.set(model.name, model);
  models.bySchema.set(schema, model);
  if (type) models.byType.set(type, model);
  const side = direction === 'both' ? sideOf(type, schemaSymbol, checker) : sides[direction];
  const isAsWritten = direction === 'both' && { isAsWritten: true as const };
  const naming = { side, wireName: (property: string) => property, ...isAsWritten };
  const schemaEntry = found.entry.specifier;
  model.sources.push({ model: model.name, exportName, schema, schemaEntry, direction, naming });
}

const sides = { request: 'input', response: 'output' } as const;

/** The schemas that an entry exports, also inside of namespaces: `shop.PlanSchema`. */
function schemasOf(exported: Entry['exported'], prefix = ''): [string, SchemaSource['schema']][] {
  return Object.entries(exported).flatMap(([name, value]): [string, SchemaSource['schema']][] => {
    if (isSchema(value)) return [[prefix + name, value]];
    return isNamespace(value) && prefix === '' ? schemasOf(value, `${name}.`) : [];
  });
}

/** A model's exported name, and what stands under it. */
interface Named {
  exported: string;
  direction: Direction;
  /** The entry that exports the type. */
  entry: Entry;
  symbol?: ts.Symbol;
}

/** Finds a schema's model by an ending, by a type that is made of it, or by a type of a name that is alike. */
function nameOf(found: Found, suffixes: Suffixes): Named {
  const { entry, exportName, symbols, inferred } = found;
  for (const direction of ['response', 'request'] as const) {
    const suffix = suffixes[direction];
    if (!exportName.endsWith(suffix) || exportName === suffix) continue;
    const exported = exportName.slice(0, -suffix.length);
    const symbol = symbols.get(exported);
    return { exported, direction, entry, ...(symbol && { symbol }) };
  }
  const at = exportName.lastIndexOf('.') + 1;
  const name = exportName.slice(at);
  // `PlanSchema`, `planSchema`, `zPlan`
  const bare = name.replace(/_?Schema$/i, '').replace(/^z(?=[A-Z])/, '') || name;
  const names = [bare, upperFirst(bare), name];
  const alike = at === 0 ? names : [...names.map((each) => exportName.slice(0, at) + each), ...names];
  const types = inferred.namesOf(symbols.get(exportName));
  const exported =
    alike.find((each) => types.includes(each)) ?? types[0] ?? alike.find((each) => isType(symbols.get(each)));
  const symbol = exported === undefined ? undefined : symbols.get(exported);
  if (exported !== undefined) return { exported, direction: 'both', entry, ...(symbol && { symbol }) };
  const elsewhere = found.elsewhere(alike, symbols.get(exportName));
  return elsewhere
    ? { ...elsewhere, direction: 'both' }
    : { exported: exportName.slice(0, at) + upperFirst(bare), direction: 'both', entry };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isType(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  const flags = ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface | ts.SymbolFlags.Enum;
  return symbol !== undefined && (symbol.flags & flags) !== 0;
}

function isClass(symbol: ts.Symbol | undefined): boolean {
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
}

/** A model that another entry declares in the same words, as bundles do that hold the same file twice. */
function twin(type: ts.Symbol | undefined, exported: string, { byName }: Known): PackageModel | undefined {
  const other = byName.get(exported);
  if (!type || !other?.type) return undefined;
  const text = (symbol: ts.Symbol) => symbol.declarations?.map((node) => node.getText()).join('\n');
  return text(type) === text(other.type) ? other : undefined;
}
