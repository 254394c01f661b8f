import { dirname } from 'node:path';
import ts from 'typescript';
import { projectOptions } from '../../files/project-options.ts';
import type { EnumValue, Field, TypeExpression } from '../model.ts';
import { type Declaration, type DeclaredField, type DeclaredShape, splitNull } from './declaration.ts';
import { holdsBrand } from './holds-brand.ts';
import { namesOfTypes, resolveAlias } from './names-of-types.ts';
import { type Prose, readProse } from './prose.ts';

/** What a type is read with. */
interface Context {
  checker: ts.TypeChecker;
  /** Object types that the one at hand is in: the same one again is not followed. */
  path: readonly ts.Type[];
}

/** The types of a module of schemas, as TypeScript infers them: the second authority beside the schemas themselves. */
export interface InferredTypes {
  /** The exported type that is inferred from a schema, or with which the schema is annotated. */
  typeNameOf(exportName: string): string | undefined;
  /** @param models - export name of the schema, by model name */
  read(models: ReadonlyMap<string, string>): Map<string, Declaration>;
}

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** Compiles modules together, so that what they import is read once. */
export function inferredProgram(paths: readonly string[]): ts.Program {
  const [path = ''] = paths;
  return ts.createProgram([...paths], { ...projectOptions(ts, dirname(path)), ...options });
}

/**
 * @param path - absolute path of the module
 * @param program - of which the module is a part
 */
export function inferredTypes(path: string, program = inferredProgram([path])): InferredTypes {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = new Map(
    module ? checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]) : [],
  );
  const typeNames = namesOfTypes(exported, checker);
  return {
    typeNameOf: (exportName) => typeNames.get(exportName),
    read(models) {
      const declarations = new Map<string, Declaration>();
      for (const [name, exportName] of models) {
        const type = inferredType(exported.get(name), exported.get(exportName), checker);
        declarations.set(name, {
          name,
          ...proseOf(exported.get(exportName), checker),
          ...(!isTypeName(exported.get(name), checker) && { isInferred: true as const }),
          ...(type && holdsBrand(type, checker, true) && { isBranded: true as const }),
          // A schema that is declared as `any` tells TypeScript nothing.
          shape: type ? readModel(type, checker) : { kind: 'union', variants: [{ kind: 'any' }] },
        });
      }
      return declarations;
    },
  };
}

/** The exported type of the model's name if there is one, else what the schema's own output is inferred as. */
function inferredType(
  named: ts.Symbol | undefined,
  schema: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  if (named && isTypeName(named, checker))
    return checker.getDeclaredTypeOfSymbol(resolveAlias(named, checker));
  if (!schema) return undefined;
  const internals = checker.getTypeOfSymbol(resolveAlias(schema, checker)).getProperty('_zod');
  const output = internals && checker.getTypeOfSymbol(internals).getProperty('output');
  return output && checker.getTypeOfSymbol(output);
}

function isTypeName(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): boolean {
  const flags = symbol && resolveAlias(symbol, checker).flags;
  return flags !== undefined && (flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) !== 0;
}

/** The TSDoc where a schema, or a property of one, is written; `.meta()` of a schema has the first word. */
function proseOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Prose {
  const [node] = (symbol && resolveAlias(symbol, checker).declarations) ?? [];
  return node ? readProse(node) : {};
}

function readModel(type: ts.Type, checker: ts.TypeChecker): DeclaredShape {
  const context: Context = { checker, path: [type] };
  if (isRecordLike(type, checker)) {
    const index = indexType(type);
    return {
      kind: 'object',
      fields: checker.getPropertiesOfType(type).map((property) => readProperty(property, context)),
      ...(index && { additional: convert(index, context) }),
    };
  }
  const expression = convert(type, { checker, path: [] });
  const variants = expression.kind === 'union' ? expression.variants : [expression];
  const values = variants.flatMap((variant): EnumValue[] =>
    variant.kind === 'literal' && typeof variant.value !== 'boolean' ? [{ value: variant.value }] : [],
  );
  const open = variants.some((variant) => variant.kind === 'string');
  if (values.length > 0 && values.length + (open ? 1 : 0) === variants.length)
    return { kind: 'enum', values, open };
  return { kind: 'union', variants };
}

/** An object with fields, and not a record alone. */
function isRecordLike(type: ts.Type, checker: ts.TypeChecker): boolean {
  const isObject = (part: ts.Type) =>
    (part.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(part);
  const parts = type.isIntersection() ? type.types : [type];
  if (!parts.every(isObject)) return false;
  return !indexType(type) || checker.getPropertiesOfType(type).length > 0;
}

/** The type of properties beyond the named ones. `Record<string, never>` is the type of an object without any. */
function indexType(type: ts.Type): ts.Type | undefined {
  const index = type.getStringIndexType() ?? type.getNumberIndexType();
  return index && index.flags & ts.TypeFlags.Never ? undefined : index;
}

function readProperty(property: ts.Symbol, context: Context): DeclaredField {
  const expression = convert(context.checker.getTypeOfSymbol(property), context);
  const variants = expression.kind === 'union' ? expression.variants : [expression];
  return {
    name: property.name,
    ...proseOf(property, context.checker),
    ...splitNull(variants),
    optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
  };
}

const byFlag: readonly [ts.TypeFlags, TypeExpression][] = [
  [ts.TypeFlags.Any, { kind: 'any' }],
  [ts.TypeFlags.Unknown, { kind: 'unknown' }],
  [ts.TypeFlags.String, { kind: 'string' }],
  [ts.TypeFlags.TemplateLiteral, { kind: 'string' }],
  [ts.TypeFlags.Number, { kind: 'number' }],
  [ts.TypeFlags.Boolean, { kind: 'boolean' }],
  [ts.TypeFlags.BigInt, { kind: 'bigint' }],
  [ts.TypeFlags.Null, { kind: 'null' }],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, { kind: 'undefined' }],
  [ts.TypeFlags.Never, { kind: 'never' }],
];

function convert(type: ts.Type, context: Context): TypeExpression {
  const { checker } = context;
  const simple = byFlag.find(([flag]) => type.flags & flag);
  if (simple) return simple[1];
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return { kind: 'literal', value: checker.typeToString(type) === 'true' };
  if (type.isUnion()) return convertUnion(type, context);
  if (type.isIntersection()) {
    // `string & {}` and branded primitives are that primitive to a reader.
    const primitive = byFlag.find(([flag]) => type.types.some((part) => part.flags & flag));
    return primitive ? primitive[1] : convertObject(type, context);
  }
  if (type.isLiteral() && typeof type.value === 'object')
    return { kind: 'bigint', value: `${type.value.negative ? '-' : ''}${type.value.base10Value}` };
  if (type.symbol?.name === 'Date') return { kind: 'date' };
  const argument = (index: number): TypeExpression => {
    const found = checker.getTypeArguments(type as ts.TypeReference)[index];
    return found ? convert(found, context) : { kind: 'unknown' };
  };
  if (checker.isTupleType(type)) return convertTuple(type as ts.TupleTypeReference, argument);
  if (/^(?:Readonly)?Set$/.test(type.symbol?.name ?? '')) return { kind: 'set', items: argument(0) };
  if (/^(?:Readonly)?Map$/.test(type.symbol?.name ?? ''))
    return { kind: 'map', keys: argument(0), values: argument(1) };
  if (checker.isArrayType(type)) return { kind: 'array', items: argument(0) };
  return convertObject(type, context);
}

function convertTuple(
  { target: { elementFlags, minLength } }: ts.TupleTypeReference,
  argument: (index: number) => TypeExpression,
): TypeExpression {
  const all = elementFlags.map((flags, index) => ({ flags, type: argument(index) }));
  const items = all.filter(({ flags }) => !(flags & ts.ElementFlags.Variable)).map(({ type }) => type);
  const rest = all.find(({ flags }) => flags & ts.ElementFlags.Variable)?.type;
  return {
    kind: 'tuple',
    items,
    ...(minLength < items.length && { required: minLength }),
    ...(rest && { rest }),
  };
}

function convertObject(type: ts.Type, context: Context): TypeExpression {
  const { checker, path } = context;
  // What is no data, such as a function, is shown as it is written.
  if (!isData(type, checker)) return { kind: 'external', text: checker.typeToString(type) };
  // The inside of a recursive type is known from its first time.
  if (path.includes(type)) return { kind: 'object', fields: [] };
  const inner: Context = { ...context, path: [...path, type] };
  const index = indexType(type);
  const properties = checker.getPropertiesOfType(type);
  if (index && properties.length === 0) return { kind: 'record', values: convert(index, inner) };
  const fields = properties.map((property): Field => ({
    ...readProperty(property, inner),
    wireName: property.name,
  }));
  return { kind: 'object', fields };
}

/** Not a symbol, a function or something with methods, such as a map. */
function isData(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
  if (type.getCallSignatures().length > 0) return false;
  return checker.getPropertiesOfType(type).every(({ flags }) => !(flags & ts.SymbolFlags.Method));
}

function convertUnion(type: ts.UnionType, context: Context): TypeExpression {
  // A union may hold itself, as that of all that JSON can say.
  if (context.path.includes(type)) return { kind: 'unknown' };
  const inner: Context = { ...context, path: [...context.path, type] };
  const variants = type.types
    .filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)))
    .map((part) => convert(part, inner));
  const booleans = variants.filter(
    (variant) => variant.kind === 'literal' && typeof variant.value === 'boolean',
  );
  const joined: TypeExpression[] =
    booleans.length === 2
      ? [...variants.filter((variant) => !booleans.includes(variant)), { kind: 'boolean' }]
      : variants;
  const [only] = joined;
  return joined.length === 1 && only ? only : { kind: 'union', variants: joined };
}
