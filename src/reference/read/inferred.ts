import ts from 'typescript';
import type { EnumValue, TypeExpression } from '../model.ts';
import { type Declaration, type DeclaredField, type DeclaredShape, splitNull } from './declaration.ts';

/**
 * Reads what TypeScript infers for the schemas of a module, as the second authority beside the schemas themselves.
 * Nested objects are read as far as their kind: each that has a name is compared on its own.
 * @param path - absolute path of the module
 * @param models - export name of the schema, by model name
 */
export function readInferred(path: string, models: ReadonlyMap<string, string>): Map<string, Declaration> {
  const program = ts.createProgram([path], {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = new Map(
    module ? checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]) : [],
  );
  const declarations = new Map<string, Declaration>();
  for (const [name, exportName] of models) {
    const type = inferredType(exported.get(name), exported.get(exportName), checker);
    if (type) declarations.set(name, { name, shape: readShape(type, checker) });
  }
  return declarations;
}

/** The exported type of the model's name if there is one, else what the schema's own output is inferred as. */
function inferredType(
  named: ts.Symbol | undefined,
  schema: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const alias = named && resolveAlias(named, checker);
  if (alias && alias.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) {
    return checker.getDeclaredTypeOfSymbol(alias);
  }
  if (!schema) return undefined;
  const internals = checker.getTypeOfSymbol(resolveAlias(schema, checker)).getProperty('_zod');
  const output = internals && checker.getTypeOfSymbol(internals).getProperty('output');
  return output && checker.getTypeOfSymbol(output);
}

function resolveAlias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function readShape(type: ts.Type, checker: ts.TypeChecker): DeclaredShape {
  const expression = convert(type, checker);
  if (expression.kind === 'object') {
    const index = type.getStringIndexType();
    return {
      kind: 'object',
      fields: readProperties(type, checker),
      ...(index && { additional: convert(index, checker) }),
    };
  }
  const variants = expression.kind === 'union' ? expression.variants : [expression];
  const values = variants.flatMap((variant): EnumValue[] =>
    variant.kind === 'literal' && typeof variant.value !== 'boolean' ? [{ value: variant.value }] : [],
  );
  const open = variants.some((variant) => variant.kind === 'string');
  if (values.length > 0 && values.length + (open ? 1 : 0) === variants.length)
    return { kind: 'enum', values, open };
  return { kind: 'union', variants };
}

function readProperties(type: ts.Type, checker: ts.TypeChecker): DeclaredField[] {
  return checker.getPropertiesOfType(type).map((property) => {
    const expression = convert(checker.getTypeOfSymbol(property), checker);
    const variants = expression.kind === 'union' ? expression.variants : [expression];
    return {
      name: property.name,
      ...splitNull(variants),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    };
  });
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
];

function convert(type: ts.Type, checker: ts.TypeChecker): TypeExpression {
  const simple = byFlag.find(([flag]) => type.flags & flag);
  if (simple) return simple[1];
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return { kind: 'literal', value: checker.typeToString(type) === 'true' };
  if (type.isUnion()) return convertUnion(type, checker);
  if (type.isIntersection()) {
    // `string & {}` and branded primitives are that primitive to a reader.
    const primitive = type.types.map((part) => convert(part, checker)).find((part) => part.kind !== 'object');
    return primitive ?? { kind: 'object', fields: [] };
  }
  if (type.symbol?.name === 'Date') return { kind: 'date' };
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type as ts.TypeReference).map((item) => convert(item, checker));
    return { kind: 'tuple', items };
  }
  if (checker.isArrayType(type)) {
    const [items] = checker.getTypeArguments(type as ts.TypeReference);
    return { kind: 'array', items: items ? convert(items, checker) : { kind: 'unknown' } };
  }
  const index = type.getStringIndexType();
  if (index && checker.getPropertiesOfType(type).length === 0)
    return { kind: 'record', values: convert(index, checker) };
  return { kind: 'object', fields: [] };
}

function convertUnion(type: ts.UnionType, checker: ts.TypeChecker): TypeExpression {
  const variants = type.types
    .filter((part) => !(part.flags & ts.TypeFlags.Undefined))
    .map((part) => convert(part, checker));
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
