import ts from 'typescript';
import type { TypeExpression } from '../model.ts';
import { literalOf } from './type-literal.ts';
import { isJson } from './json-type.ts';
import { joinVariants } from './join-variants.ts';
import { external, inside, resolveAlias, type Scope } from './type-scope.ts';

export type { Scope } from './type-scope.ts';

const keywords = new Map<ts.SyntaxKind, TypeExpression>([
  [ts.SyntaxKind.StringKeyword, { kind: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { kind: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { kind: 'boolean' }],
  [ts.SyntaxKind.BigIntKeyword, { kind: 'bigint' }],
  [ts.SyntaxKind.AnyKeyword, { kind: 'any' }],
  [ts.SyntaxKind.UnknownKeyword, { kind: 'unknown' }],
  [ts.SyntaxKind.UndefinedKeyword, { kind: 'undefined' }],
  [ts.SyntaxKind.VoidKeyword, { kind: 'undefined' }],
  [ts.SyntaxKind.NeverKeyword, { kind: 'never' }],
]);

/** Turns TypeScript syntax into a type expression, keeping the names that a type checker would dissolve. */
export function readTypeNode(node: ts.TypeNode, scope: Scope): TypeExpression {
  const keyword = keywords.get(node.kind);
  if (keyword) return keyword;
  if (ts.isParenthesizedTypeNode(node)) return readTypeNode(node.type, scope);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return readTypeNode(node.type, scope);
  if (ts.isArrayTypeNode(node)) return { kind: 'array', items: readTypeNode(node.elementType, scope) };
  if (ts.isTupleTypeNode(node)) return readTuple(node, scope);
  if (ts.isLiteralTypeNode(node)) return literalOf(node.literal) ?? computed(node, scope);
  if (ts.isUnionTypeNode(node)) return joinVariants(node.types.map((each) => readTypeNode(each, scope)));
  if (ts.isIntersectionTypeNode(node)) return readIntersection(node, scope);
  if (ts.isTypeReferenceNode(node)) return readReference(node, node.typeName, scope);
  if (ts.isImportTypeNode(node) && !node.isTypeOf && node.qualifier)
    return readReference(node, node.qualifier, scope);
  if (ts.isFunctionTypeNode(node) || ts.isConstructorTypeNode(node)) return external(node.getText());
  if (ts.isTypeOperatorNode(node) && isOfNoObject(node.type, scope)) return external(node.getText());
  return computed(node, scope);
}

/** `keyof string` is a list of methods, which nobody means. */
function isOfNoObject(node: ts.TypeNode, { checker }: Scope): boolean {
  return !(checker.getTypeFromTypeNode(node).flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));
}

/** What only the checker can tell. */
function computed(node: ts.TypeNode, scope: Scope): TypeExpression {
  const type = scope.checker.getTypeFromTypeNode(node);
  // A name that leads nowhere, as of a package that is not installed, is `any` to the checker.
  if (type.flags & ts.TypeFlags.Any) return external(node.getText());
  return scope.fromType(type, scope);
}

function readTuple(node: ts.TupleTypeNode, scope: Scope): TypeExpression {
  const items: TypeExpression[] = [];
  let required = 0;
  let rest: TypeExpression | undefined;
  for (const element of node.elements) {
    const isNamed = ts.isNamedTupleMember(element);
    const isRest = ts.isRestTypeNode(element) || (isNamed && element.dotDotDotToken !== undefined);
    const isOptional = ts.isOptionalTypeNode(element) || (isNamed && element.questionToken !== undefined);
    const inner =
      isNamed || ts.isRestTypeNode(element) || ts.isOptionalTypeNode(element) ? element.type : element;
    // Of a rest in the middle the checker knows more.
    if (rest !== undefined) return computed(node, scope);
    const type = readTypeNode(inner, scope);
    if (isRest) rest = type.kind === 'array' ? type.items : { kind: 'unknown' };
    else items.push(type);
    if (!isRest && !isOptional) required = items.length;
  }
  return {
    kind: 'tuple',
    items,
    ...(required < items.length && { required }),
    ...(rest && { rest }),
  };
}

/** Models keep their names; what is written out beside them is one object. Any other intersection is computed. */
function readIntersection(node: ts.IntersectionTypeNode, scope: Scope): TypeExpression {
  const parts = node.types.map((each) => readTypeNode(each, scope));
  const isNamed = parts.some(({ kind }) => kind === 'model');
  const isPlain = parts.every(({ kind }) => kind === 'model' || kind === 'object');
  if (!isNamed || !isPlain) return computed(node, scope);
  return joinParts(parts);
}

/** Objects that are written out become one, at the end. */
export function joinParts(parts: readonly TypeExpression[]): TypeExpression {
  const models = parts.filter(({ kind }) => kind === 'model');
  const objects = parts.filter((part) => part.kind === 'object');
  const fields = objects.flatMap((object) => object.fields);
  const additional = objects.find((object) => object.additional !== undefined)?.additional;
  const rest: TypeExpression[] =
    objects.length === 0 ? [] : [{ kind: 'object', fields, ...(additional && { additional }) }];
  const [only, ...more] = [...models, ...rest];
  return only && more.length === 0 ? only : { kind: 'intersection', parts: [...models, ...rest] };
}

function readReference(
  node: ts.TypeReferenceNode | ts.ImportTypeNode,
  name: ts.EntityName,
  scope: Scope,
): TypeExpression {
  const { checker } = scope;
  const found = checker.getSymbolAtLocation(name);
  const symbol = found && resolveAlias(found, checker);
  if (!symbol || checker.isUnknownSymbol(symbol)) return external(node.getText());
  const model = scope.modelOf(symbol);
  if (model !== undefined) return { kind: 'model', name: model };
  if (scope.isGlobal(symbol)) return readGlobal(node, symbol.name, scope);
  if (symbol.flags & ts.SymbolFlags.TypeAlias && !node.typeArguments) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (type.isUnion() && isJson(type, checker)) return { kind: 'json' };
    const declaration = symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
    const inner = inside(symbol, scope);
    if (declaration && inner) return readTypeNode(declaration.type, inner);
    if (declaration) return scope.fromType(type, scope);
  }
  return computed(node, scope);
}

/** Types of the language whose arguments are read as they are written. */
function readGlobal(
  node: ts.TypeReferenceNode | ts.ImportTypeNode,
  name: string,
  scope: Scope,
): TypeExpression {
  const [first, second] = (node.typeArguments ?? []).map((each) => () => readTypeNode(each, scope));
  switch (name) {
    case 'Array':
    case 'ReadonlyArray':
      return first ? { kind: 'array', items: first() } : computed(node, scope);
    case 'Set':
    case 'ReadonlySet':
      return first ? { kind: 'set', items: first() } : computed(node, scope);
    case 'Map':
    case 'ReadonlyMap':
      return first && second ? { kind: 'map', keys: first(), values: second() } : computed(node, scope);
    case 'Readonly':
      return first ? first() : computed(node, scope);
    case 'Record':
      return first && second ? readRecord(first(), second, node, scope) : computed(node, scope);
    default:
      return computed(node, scope);
  }
}

/** A record of listed keys is an object with those fields, as the checker has it. */
function readRecord(
  keys: TypeExpression,
  values: () => TypeExpression,
  node: ts.TypeNode,
  scope: Scope,
): TypeExpression {
  if (keys.kind === 'string' || keys.kind === 'any') return { kind: 'record', values: values() };
  if (keys.kind === 'number') return { kind: 'record', values: values(), keys };
  return computed(node, scope);
}
