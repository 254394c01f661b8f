import ts from 'typescript';
import type { TypeExpression } from '../model.ts';
import { isJson } from './json-type.ts';
import { joinVariants } from './join-variants.ts';
import { joinParts } from './type-node.ts';
import { readAdditional, readProperties } from './properties.ts';
import { external, inside, type Scope } from './type-scope.ts';

const byFlag: readonly [ts.TypeFlags, TypeExpression][] = [
  [ts.TypeFlags.Any, { kind: 'any' }],
  [ts.TypeFlags.Unknown, { kind: 'unknown' }],
  [ts.TypeFlags.String, { kind: 'string' }],
  [ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping, { kind: 'string' }],
  [ts.TypeFlags.Number, { kind: 'number' }],
  [ts.TypeFlags.Boolean, { kind: 'boolean' }],
  [ts.TypeFlags.BigInt, { kind: 'bigint' }],
  [ts.TypeFlags.Null, { kind: 'null' }],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, { kind: 'undefined' }],
  [ts.TypeFlags.Never, { kind: 'never' }],
  [ts.TypeFlags.NonPrimitive, external('object')],
  [ts.TypeFlags.ESSymbolLike, external('symbol')],
];

const primitives =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike;

/** Turns what the checker knows of a type into a type expression, with the names of models that it has kept. */
export function readType(type: ts.Type, scope: Scope): TypeExpression {
  const model = namedModel(type, scope);
  if (model !== undefined) return { kind: 'model', name: model };
  const simple = byFlag.find(([flag]) => type.flags & flag);
  if (simple) return simple[1];
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value };
  if (type.isLiteral() && typeof type.value === 'object')
    return { kind: 'bigint', value: `${type.value.negative ? '-' : ''}${type.value.base10Value}` };
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return { kind: 'literal', value: scope.checker.typeToString(type) === 'true' };
  if (type.flags & ts.TypeFlags.Enum) return { kind: 'number' };
  if (type.isUnion()) return readUnion(type, scope);
  if (type.isIntersection()) return readIntersection(type, scope);
  if (type.flags & ts.TypeFlags.Object) return readObject(type, scope);
  // A parameter of a generic type, or what depends on one.
  const constraint = scope.checker.getBaseConstraintOfType(type);
  const inner = constraint && constraint !== type ? inside(type, scope) : undefined;
  return constraint && inner ? readType(constraint, inner) : { kind: 'unknown' };
}

/** The model that a type is known as: by the alias that it was reached through, or by its interface. */
function namedModel(type: ts.Type, { modelOf, path, root }: Scope): string | undefined {
  const { aliasSymbol, aliasTypeArguments, symbol } = type;
  const named = ts.SymbolFlags.Interface | ts.SymbolFlags.Enum;
  const candidates = [
    aliasTypeArguments ? undefined : aliasSymbol,
    symbol && symbol.flags & named ? symbol : undefined,
  ];
  return candidates
    .filter((candidate) => candidate !== undefined && !(candidate === root && path.length === 0))
    .map((candidate) => candidate && modelOf(candidate))
    .find((model) => model !== undefined);
}

function readUnion(type: ts.UnionType, scope: Scope): TypeExpression {
  if (isJson(type, scope.checker)) return { kind: 'json' };
  const inner = inside(type, scope);
  if (!inner) return external(nameOf(type, scope));
  const isNothing = (part: ts.Type) =>
    Number((part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0);
  // A checker puts what is nothing before what is something.
  const parts = type.types.toSorted((a, b) => isNothing(a) - isNothing(b));
  return joinVariants(parts.map((part) => readType(part, inner)));
}

function readIntersection(type: ts.IntersectionType, scope: Scope): TypeExpression {
  // `string & {}` and branded primitives are that primitive to a reader.
  const primitive = type.types.find((part) => part.flags & primitives);
  if (primitive) return readType(primitive, scope);
  const inner = inside(type, scope);
  if (!inner) return external(nameOf(type, scope));
  const models = type.types.filter((part) => namedModel(part, inner) !== undefined);
  if (models.length === 0) return readObject(type, scope);
  const parts = type.types.map((part) => readType(part, inner));
  return parts.every(({ kind }) => kind === 'model' || kind === 'object')
    ? joinParts(parts)
    : readObject(type, scope);
}

function readObject(type: ts.Type, scope: Scope): TypeExpression {
  const { checker } = scope;
  const container = readContainer(type, scope);
  if (container) return container;
  const inner = inside(type, scope);
  if (!inner || !isData(type, scope)) return external(nameOf(type, scope));
  const properties = readProperties(type, inner);
  const additional = readAdditional(type, inner);
  if (additional && properties.length === 0) {
    const isByNumber = checker
      .getIndexInfosOfType(type)
      .every(({ keyType }) => keyType.flags & ts.TypeFlags.Number);
    return { kind: 'record', values: additional, ...(isByNumber && { keys: { kind: 'number' as const } }) };
  }
  const fields = properties.map((property) => ({ ...property, wireName: property.name }));
  return { kind: 'object', fields, ...(additional && { additional }) };
}

/** Arrays, tuples, and what the language has a type of its own for. */
function readContainer(type: ts.Type, scope: Scope): TypeExpression | undefined {
  const { checker } = scope;
  const argumentsOf = () =>
    checker.getTypeArguments(type as ts.TypeReference).map((each) => readType(each, scope));
  if (checker.isTupleType(type)) return tupleOf(type as ts.TupleTypeReference, argumentsOf());
  if (checker.isArrayType(type)) return { kind: 'array', items: argumentsOf()[0] ?? { kind: 'unknown' } };
  // `interface Plans extends Array<Plan> {}`
  const items = checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
  if (items) return { kind: 'array', items: readType(items, inside(type, scope) ?? scope) };
  const { symbol } = type;
  if (!symbol || !scope.isGlobal(symbol)) return undefined;
  const [first = { kind: 'unknown' }, second = { kind: 'unknown' }] = /^(?:Readonly)?(?:Set|Map)$/.test(
    symbol.name,
  )
    ? argumentsOf()
    : [];
  if (symbol.name === 'Date') return { kind: 'date' };
  if (/^(?:Readonly)?Set$/.test(symbol.name)) return { kind: 'set', items: first };
  if (/^(?:Readonly)?Map$/.test(symbol.name)) return { kind: 'map', keys: first, values: second };
  return undefined;
}

function tupleOf({ target }: ts.TupleTypeReference, types: readonly TypeExpression[]): TypeExpression {
  const items: TypeExpression[] = [];
  let rest: TypeExpression | undefined;
  for (const [index, item] of types.entries()) {
    const flags = target.elementFlags[index] ?? ts.ElementFlags.Required;
    if (flags & ts.ElementFlags.Variable) rest = item;
    // What comes behind a rest is one of those that may follow.
    else if (rest) rest = joinVariants([rest, item]);
    else items.push(item);
  }
  const required = Math.min(target.minLength, items.length);
  return { kind: 'tuple', items, ...(required < items.length && { required }), ...(rest && { rest }) };
}

/** Not a function, a class or something with methods, such as a stream. */
function isData(type: ts.Type, { checker, isGlobal }: Scope): boolean {
  const { symbol } = type;
  const named = ts.SymbolFlags.Interface | ts.SymbolFlags.Class;
  if (symbol && (symbol.flags & ts.SymbolFlags.Class || (symbol.flags & named && isGlobal(symbol))))
    return false;
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
  return checker.getPropertiesOfType(type).every(({ flags }) => !(flags & ts.SymbolFlags.Method));
}

/** A type as people write it. */
function nameOf(type: ts.Type, { checker }: Scope): string {
  // The name of a computed function type says nothing of what the function takes.
  const isFunction = type.getCallSignatures().length > 0;
  const form = isFunction ? ts.TypeFormatFlags.InTypeAlias : ts.TypeFormatFlags.None;
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope | form);
}
